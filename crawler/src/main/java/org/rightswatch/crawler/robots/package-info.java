/**
 * What a robots.txt allows (RFC 9309). Pure: bytes in, verdicts out; fetching and keeping the file is the business of
 * {@code fetch}.
 *
 * <p>The matcher follows Google's open reference parser, which the RFC's authors wrote, down to its tolerances (missing
 * colon, {@code index.html} as the folder, 16,664-byte lines), because site owners test their files against it. The
 * parser of crawler-commons 1.6 was tried first: it agrees with 135 of the 141 published cases of the reference (69 of the 72
 * that are RFC text), this one with all of them.
 */
@NullMarked
package org.rightswatch.crawler.robots;

import org.jspecify.annotations.NullMarked;
