/**
 * The command line. Each command is one class {@code <Name>Command} with picocli's {@code @Command}, listed once in
 * {@link org.rightswatch.local.cli.Main}. A command returns its exit code: 0 fine, 1 the work had failures that it
 * listed, 2 wrong use or configuration; what cannot go on is thrown as a {@code Problem} and printed as one line.
 */
@NullMarked
package org.rightswatch.local.cli;

import org.jspecify.annotations.NullMarked;
