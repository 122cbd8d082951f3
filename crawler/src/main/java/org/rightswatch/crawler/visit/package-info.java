/**
 * One visit to one page: a lease in, a report out. Fetch, keep the bytes, read them, publish what changed, say where to go
 * next, count everything. Stateless, so that any fetcher can do any visit.
 */
@NullMarked
package org.rightswatch.crawler.visit;

import org.jspecify.annotations.NullMarked;
