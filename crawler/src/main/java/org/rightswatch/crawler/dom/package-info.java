/**
 * A parsed page that is walked once and asked often: an index over ids, classes and tags, and selectors compiled once that
 * use it. Pure.
 */
@NullMarked
package org.rightswatch.crawler.dom;

import org.jspecify.annotations.NullMarked;
