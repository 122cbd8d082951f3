/**
 * Opens the Elasticsearch client, and waits for a server that is not there yet with one clear line and a health status.
 */
@NullMarked
package org.rightswatch.platform.elastic;

import org.jspecify.annotations.NullMarked;
