/**
 * How messages leave the house. {@link Channel} is the seam; each {@code channel.<x>} room is one way out, this room is what
 * they share: the message, its wording in both languages, what became of an attempt.
 */
@NullMarked
package org.rightswatch.alerting.channel;

import org.jspecify.annotations.NullMarked;
