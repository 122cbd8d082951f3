/**
 * Pictures: reading them within limits, and the perceptual hash PDQ, which stays nearly the same when a picture is re-encoded,
 * resized, sharpened or blurred. A hash travels where the picture must not.
 *
 * <p>Source: "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" and the reference implementation in
 * facebook/ThreatExchange (BSD). No library with it is on Maven Central (looked for in November 2026), so it is written here.
 */
@NullMarked
package org.rightswatch.platform.picture;

import org.jspecify.annotations.NullMarked;
