/**
 * A running Kafka Streams application: started, measured, its health told, its dead threads replaced.
 */
@NullMarked
package org.rightswatch.platform.streams;

import org.jspecify.annotations.NullMarked;
