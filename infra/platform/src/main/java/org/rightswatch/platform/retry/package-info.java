/**
 * The one retry policy: a reason for each failed attempt, exponential back-off with full jitter, Retry-After, a deadline.
 */
@NullMarked
package org.rightswatch.platform.retry;

import org.jspecify.annotations.NullMarked;
