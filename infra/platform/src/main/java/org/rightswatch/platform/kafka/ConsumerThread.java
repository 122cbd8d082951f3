package org.rightswatch.platform.kafka;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that owns one member of a consumer group and takes turns with it until it is closed. Unlike {@link ReadingThread} it
 * does not start over after a failure: what a group member must not lose is for its turn to decide, and what a turn lets escape
 * is a fault that health shows.
 */
public final class ConsumerThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerThread.class);

    private final String name;
    private final Consumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable RuntimeException failure;

    /**
     * @param consumer exclusively this thread's from now on; closed by it
     * @param turn polls once and settles what it got; may throw {@link WakeupException} when woken up to stop
     */
    public ConsumerThread(String name, Consumer<String, byte[]> consumer, Runnable turn) {
        this.name = name;
        this.consumer = consumer;
        this.thread = new Thread(() -> run(turn), name);
    }

    public void start() {
        thread.start();
    }

    private void run(Runnable turn) {
        try (consumer) {
            while (!stopping) {
                turn.run();
            }
        } catch (WakeupException e) {
            LOG.debug("{} is woken up to stop", name);
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("{} stopped; restart the service", name, e);
        }
    }

    /** What ended it before it was asked to. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Waits for the turn to end, then the consumer leaves its group. Safe when it was never started. */
    @Override
    public void close() {
        stopping = true;
        consumer.wakeup();
        try {
            if (thread.getState() == Thread.State.NEW) {
                consumer.close();
            } else {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
