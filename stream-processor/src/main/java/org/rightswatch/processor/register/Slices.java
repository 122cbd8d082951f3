package org.rightswatch.processor.register;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Work on the slices of a range on all cores, while what comes of them is taken one after the other in their order. */
final class Slices {

    private static final int SLICE = 1 << 10;
    /** Slices under way at once, so that results that wait for their turn take little memory. */
    private static final int WAVE = 64;

    /**
     * What is done with a slice, on any thread.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {
        /** From {@code from} inclusive to {@code to} exclusive. */
        T of(int from, int to);
    }

    private Slices() {}

    static <T> void each(int count, Work<T> work, Consumer<T> sink) {
        int slices = (count + SLICE - 1) / SLICE;
        for (int wave = 0; wave < slices; wave += WAVE) {
            IntStream.range(wave, Math.min(slices, wave + WAVE))
                    .parallel()
                    .mapToObj(s -> work.of(s * SLICE, Math.min(count, (s + 1) * SLICE)))
                    .forEachOrdered(sink);
        }
    }
}
