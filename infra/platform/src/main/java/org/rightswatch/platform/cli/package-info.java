/**
 * Who may write to a terminal.
 */
@NullMarked
package org.rightswatch.platform.cli;

import org.jspecify.annotations.NullMarked;
