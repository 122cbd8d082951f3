/**
 * Sitemaps and feeds: XML, index, text, RSS, Atom, plain or gzipped, parsed by crawler-commons behind limits of our own: 50 MB
 * after unpacking, 50,000 addresses, and (kept by whoever follows them) indexes nested three deep. Lenient, unless a source
 * asks for {@link org.rightswatch.crawler.sitemap.SitemapRule rules}. Pure.
 */
@NullMarked
package org.rightswatch.crawler.sitemap;

import org.jspecify.annotations.NullMarked;
