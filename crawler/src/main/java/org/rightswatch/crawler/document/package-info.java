/**
 * Text of PDF and Office files. Parsers of such files are large and their input is hostile, so they run in a child JVM with
 * a small heap and a deadline ({@link org.rightswatch.crawler.document.Documents}): a file that kills or hangs the parser costs
 * one child, never the crawler. Sizes and characters are bounded before and after.
 */
@NullMarked
package org.rightswatch.crawler.document;

import org.jspecify.annotations.NullMarked;
