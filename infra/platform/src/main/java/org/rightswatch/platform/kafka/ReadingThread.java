package org.rightswatch.platform.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads topics for as long as its owner lives. It opens its consumer itself, opens a new one a moment after reading
 * failed, and is woken up to stop.
 */
public final class ReadingThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingThread.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    /** Reads until {@link #isStopping()}; a thrown {@link RuntimeException} means: again with a new consumer. */
    @FunctionalInterface
    public interface Work {
        void read(Consumer<String, byte[]> consumer);
    }

    private final String name;
    private final Supplier<Consumer<String, byte[]>> opening;
    private final Work work;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<String, byte[]> consumer;

    /**
     * @param name of the thread, and in the log
     * @param opening makes a consumer, which this thread closes
     */
    public ReadingThread(String name, Supplier<Consumer<String, byte[]>> opening, Work work) {
        this.name = name;
        this.opening = opening;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Asked by the work between two polls. */
    public boolean isStopping() {
        return stopping;
    }

    private void run() {
        while (!stopping) {
            try (Consumer<String, byte[]> opened = opening.get()) {
                consumer = opened;
                work.read(opened);
            } catch (WakeupException e) {
                LOG.debug("{} stops", name);
            } catch (RuntimeException e) {
                LOG.error("{} cannot read, tries again in {}", name, AFTER_FAILURE, e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for the work to end. Safe when it was never started. */
    @Override
    public void close() {
        stopping = true;
        Consumer<String, byte[]> its = consumer;
        if (its != null) {
            its.wakeup();
        }
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
