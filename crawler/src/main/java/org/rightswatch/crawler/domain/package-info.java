/**
 * Domain watch: lists of newly registered names ({@link org.rightswatch.crawler.domain.NameFeed}), which of them are like a
 * watched mark ({@link org.rightswatch.crawler.domain.Promise}), and what stands behind such a name
 * ({@link org.rightswatch.crawler.domain.DomainPages}): a parked, offered, empty or catch-all name is no listing. Whether a name
 * was made or is one of any that the same place answers to is asked of the name service ({@link
 * org.rightswatch.crawler.domain.Siblings}). A name that does not exist (NXDOMAIN) or whose name servers do not answer (SERVFAIL)
 * ends as a failed fetch, {@code no-such-host} or {@code dns}, and is no listing either. Pure.
 */
@NullMarked
package org.rightswatch.crawler.domain;

import org.jspecify.annotations.NullMarked;
