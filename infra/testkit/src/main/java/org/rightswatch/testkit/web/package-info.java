/**
 * A real local web server that misbehaves on request: every fault a crawler meets in the wild has a name in {@link
 * org.rightswatch.testkit.web.Misbehaviour} and a page that shows it. What its robots.txt does is chosen with {@link
 * org.rightswatch.testkit.web.Robots}.
 */
@NullMarked
package org.rightswatch.testkit.web;

import org.jspecify.annotations.NullMarked;
