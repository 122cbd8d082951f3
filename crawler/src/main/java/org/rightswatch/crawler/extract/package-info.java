/**
 * Bytes of a page in, listings out. First the page is classed (product, search, blocked, script-only shell, other); then
 * several readers make claims about each field of the listing (structured data in JSON-LD, microdata, RDFa Lite and
 * OpenGraph, embedded state, the site pack's selectors, what a visitor sees), and a ballot decides each field by the rank
 * of the sources and their agreement. Where each value came from is kept.
 *
 * <p>Pure: no network, no files, no clock. Entry: {@link org.rightswatch.crawler.extract.Extractor}.
 */
@NullMarked
package org.rightswatch.crawler.extract;

import org.jspecify.annotations.NullMarked;
