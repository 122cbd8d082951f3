/**
 * What to crawl. A source is one entry of the configuration: a marketplace's search, a site, a sitemap, a document; each kind
 * is one class that knows its seeds and which links to follow.
 *
 * <p>When you add a kind: a constant in {@link org.rightswatch.crawler.source.SourceKind}, a class that implements
 * {@link org.rightswatch.crawler.source.Source}, a line in {@code Sources}, a test.
 */
@NullMarked
package org.rightswatch.crawler.source;

import org.jspecify.annotations.NullMarked;
