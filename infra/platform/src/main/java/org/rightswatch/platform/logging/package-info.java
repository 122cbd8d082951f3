/**
 * Logs: lines for people on a terminal, JSON for machines, no control character from outside in either.
 */
@NullMarked
package org.rightswatch.platform.logging;

import org.jspecify.annotations.NullMarked;
