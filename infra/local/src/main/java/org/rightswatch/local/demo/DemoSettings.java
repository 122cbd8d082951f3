package org.rightswatch.local.demo;

import java.time.Duration;

/**
 * How the demo is run.
 *
 * @param limit of the pipeline's own work
 * @param consolePort the port of the console; 0 takes 8080 when it is free, else any free one
 */
public record DemoSettings(Duration limit, int consolePort) {

    /** Two minutes, any console port. */
    public static DemoSettings defaults() {
        return new DemoSettings(Duration.ofMinutes(2), 0);
    }
}
