package org.rightswatch.platform.service;

import org.rightswatch.platform.health.Health;

/** A deployable's life. */
public interface Service extends AutoCloseable {

    /** Its name, as on the command line: {@code crawler}, {@code stream-processor}, {@code alerting}. */
    String name();

    /** Starts it; returns when its threads run, which may be before it is ready. Throws a Problem when it cannot. */
    void start();

    /** How it is; answers at once. */
    Health.Status health();

    /** Stops it and waits for its threads; safe to call twice and before {@link #start}. */
    @Override
    void close();
}
