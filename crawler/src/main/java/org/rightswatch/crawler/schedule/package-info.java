/**
 * When sources are crawled: one Quartz trigger per source, kept in a database (an H2 file on one machine, PostgreSQL for
 * many), so that a due time is neither lost nor served twice by a restart.
 *
 * <p>A job does nothing but send the source's seeds to {@code crawl.requests}; their ids depend on source, due time and
 * address only. A run that was missed is made up once. Times are UTC.
 */
@NullMarked
package org.rightswatch.crawler.schedule;

import org.jspecify.annotations.NullMarked;
