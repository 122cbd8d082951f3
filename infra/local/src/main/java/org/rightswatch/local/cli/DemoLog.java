package org.rightswatch.local.cli;

import java.nio.file.Path;

/** Sends the services' log into a file, so that the demo's own lines stay readable. */
final class DemoLog {
    private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), "rightswatch-demo.log");

    private DemoLog() {}

    /** Must be called before the first logger is made. */
    static Path intoFile() {
        System.setProperty("rightswatch.demo.log", FILE.toString());
        System.setProperty("logback.configurationFile", "org/rightswatch/local/demo-logback.xml");
        return FILE;
    }
}
