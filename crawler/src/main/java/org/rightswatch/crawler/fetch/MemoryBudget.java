package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What the bodies of all fetches may take of the heap together, on the wire and decoded. Without it the limits of one body
 * times the fetches at once would be what a crowd of bombs can take.
 */
final class MemoryBudget {

    private static final int PIECE_BYTES = 64 * 1024;
    private static final long LEAST_BYTES = 96L << 20;

    private final Semaphore pieces;
    private final Duration patience;

    /**
     * @param bytes of all fetches together
     * @param patience how long a fetch waits for others to end before it is put off
     */
    MemoryBudget(long bytes, Duration patience) {
        this.pieces = new Semaphore(Math.toIntExact(bytes / PIECE_BYTES));
        this.patience = patience;
    }

    /** A quarter of the heap, but never less than the largest single body needs. */
    static MemoryBudget ofHeap(FetchSettings.Limits limits) {
        long largest = (long) limits.documentBytes() * (1 + limits.decodedFactor()) + PIECE_BYTES;
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        return new MemoryBudget(
                Math.max(Math.max(quarter, largest), LEAST_BYTES), limits.idle().dividedBy(2));
    }

    /** The share of one fetch, empty at first. */
    Share share() {
        return new Share();
    }

    /** What one fetch holds. Used by one thread. */
    final class Share implements Room, AutoCloseable {

        private long bytes;
        private int held;

        private Share() {}

        /** Gives up when no room gets free. */
        @Override
        public void take(int more) throws BusyException {
            int wanted = Math.toIntExact((bytes + more + PIECE_BYTES - 1) / PIECE_BYTES);
            try {
                if (wanted > held && !pieces.tryAcquire(wanted - held, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new BusyException("no memory for more than " + bytes + " bytes while others are fetched");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BusyException("shutting down");
            }
            held = Math.max(held, wanted);
            bytes += more;
        }

        @Override
        public void close() {
            pieces.release(held);
            held = 0;
            bytes = 0;
        }
    }
}
