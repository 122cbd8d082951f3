/**
 * Benchmarks that a user can run: {@code rightswatch bench}. A figure is the median of several runs, printed with all of
 * them, and a rate is told as a ratio to something simpler that was measured in the same run on the same machine.
 *
 * <p>To add one: a class that implements {@link org.rightswatch.bench.Bench}, one line in
 * {@link org.rightswatch.bench.Benches}.
 */
@NullMarked
package org.rightswatch.bench;

import org.jspecify.annotations.NullMarked;
