package org.rightswatch.platform.health;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.health.Health.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks something outside how it is, again and again on its own virtual thread, so that a health page answers at once; logs
 * one line when the answer changes between up and not up.
 */
public final class Probe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final String name;
    private final Supplier<Status> ask;
    private final HealthRegistry health;
    private final AtomicReference<Status> last;
    private final Thread thread;

    private Probe(String name, HealthRegistry health, Duration interval, Supplier<Status> ask) {
        this.name = name;
        this.ask = ask;
        this.health = health;
        this.last = new AtomicReference<>(Status.starting(name + " has not been asked yet"));
        this.thread = Thread.ofVirtual().name("probe-" + name).unstarted(() -> run(interval));
    }

    /** Registers the part and begins to ask. */
    public static Probe start(String name, HealthRegistry health, Duration interval, Supplier<Status> ask) {
        Probe probe = new Probe(name, health, interval, ask);
        health.register(name, probe.last::get);
        probe.thread.start();
        return probe;
    }

    @Override
    public void close() {
        health.remove(name);
        thread.interrupt();
    }

    private void run(Duration interval) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tell(HealthRegistry.ask(ask));
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Status now) {
        Status before = last.getAndSet(now);
        if (now.isUp() && before.state() != State.UP && before.state() != State.STARTING) {
            LOG.info("{} is back: {}", name, now.reason());
        } else if (!now.isUp() && (before.isUp() || before.state() == State.STARTING)) {
            LOG.warn("{}; waiting for it", now.reason());
        }
    }
}
