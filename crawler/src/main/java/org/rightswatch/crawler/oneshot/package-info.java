/**
 * A crawl that begins, goes where it leads, and ends: the same fetching, pacing, captures and reading as the service,
 * without Kafka, in one process and in memory.
 */
@NullMarked
package org.rightswatch.crawler.oneshot;

import org.jspecify.annotations.NullMarked;
