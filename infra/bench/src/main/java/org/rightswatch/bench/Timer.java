package org.rightswatch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Takes the time of the calling thread: what the clock on the wall says, and what the processor worked for it. On a machine
 * with other work only the second says something about the program.
 */
final class Timer {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long wall = System.nanoTime();
    private final long processor = THREADS.getCurrentThreadCpuTime();

    /** Seconds on the wall since this timer was made. */
    double wallSeconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    /** Seconds of work of this thread since this timer was made. */
    double processorSeconds() {
        return (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
    }
}
