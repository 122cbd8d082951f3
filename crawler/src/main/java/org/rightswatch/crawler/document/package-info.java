/**
 * Text and pictures of PDF and Office files, and of such files in a zip or in one another. Parsers of such files are large and their input is hostile, so they run in a child JVM with
 * a small heap and a deadline ({@link org.rightswatch.crawler.document.Documents}): a file that kills or hangs the parser costs
 * one child and one counted outcome, never the crawler. Sizes and characters are bounded before and after.
 *
 * <p>Apache Tika's own fork (ForkParser) is not used: it sends Java objects and classes both ways, so that a parser that was taken
 * over could send them to us. This child is sent bytes and answers with JSON.
 */
@NullMarked
package org.rightswatch.crawler.document;

import org.jspecify.annotations.NullMarked;
