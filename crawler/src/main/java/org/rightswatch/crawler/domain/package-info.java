/**
 * Domain watch: lists of newly registered names ({@link org.rightswatch.crawler.domain.NameFeed}), which of them are like a
 * watched mark ({@link org.rightswatch.crawler.domain.Promise}), and what stands behind such a name
 * ({@link org.rightswatch.crawler.domain.DomainPages}): a parked, offered, empty or catch-all name is no listing. A name that
 * does not resolve ends as a failed fetch and is none either. Pure.
 */
@NullMarked
package org.rightswatch.crawler.domain;

import org.jspecify.annotations.NullMarked;
