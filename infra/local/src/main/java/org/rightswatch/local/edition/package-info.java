/**
 * The one-machine edition: Kafka and Elasticsearch as child processes and the three services in this JVM, started in the
 * order they need each other and stopped in the reverse order.
 */
@NullMarked
package org.rightswatch.local.edition;

import org.jspecify.annotations.NullMarked;
