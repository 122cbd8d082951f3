/**
 * From what was read to what is told: hashes that say whether a listing changed, and the ways listings leave the crawler.
 */
@NullMarked
package org.rightswatch.crawler.publish;

import org.jspecify.annotations.NullMarked;
