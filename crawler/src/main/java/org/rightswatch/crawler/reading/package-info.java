/**
 * Hands what was fetched to whoever reads it: pages to {@code extract}, sitemaps to {@code sitemap}, PDF and Office files to
 * {@code document}; and puts their answers into the visit's words.
 */
@NullMarked
package org.rightswatch.crawler.reading;

import org.jspecify.annotations.NullMarked;
