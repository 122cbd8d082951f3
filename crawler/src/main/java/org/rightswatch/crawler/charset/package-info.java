/**
 * Which charset the bytes of a page or feed are in: header, byte order mark, declaration in the text, detection, in an
 * order that survives servers that lie. Pure.
 */
@NullMarked
package org.rightswatch.crawler.charset;

import org.jspecify.annotations.NullMarked;
