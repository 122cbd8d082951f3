/**
 * Structured data as pages carry it: JSON-LD, W3C microdata, RDFa Lite, OpenGraph and other meta elements. Each reader turns
 * its notation into the same {@link org.rightswatch.crawler.markup.Thing} tree; lenient to the breakages seen in the wild
 * (comments, CDATA, control characters, trailing semicolons and commas, HTML entities in JSON). Pure.
 */
@NullMarked
package org.rightswatch.crawler.markup;

import org.jspecify.annotations.NullMarked;
