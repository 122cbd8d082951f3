/**
 * Between schedule, frontier and fetchers: requests, leases and outcomes.
 */
@NullMarked
package org.rightswatch.contracts.crawl;

import org.jspecify.annotations.NullMarked;
