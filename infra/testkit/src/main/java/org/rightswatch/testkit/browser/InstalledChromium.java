package org.rightswatch.testkit.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium: where it is, and how it gets there. */
public final class InstalledChromium {

    private static final int MINUTES = 10;

    private InstalledChromium() {}

    /** Where the browser is, if this machine has one. */
    public static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where the browser is; root installs it when it is missing, for anybody else the test is skipped and says why. */
    public static Path required() {
        Optional<Path> there = find();
        if (there.isEmpty() && "root".equals(System.getProperty("user.name"))) {
            install();
            there = find();
        }
        return there.orElseGet(() -> Assumptions.abort("no Chromium here: `apt-get install chromium` as root"));
    }

    private static void install() {
        try {
            Process process = new ProcessBuilder(
                            "sh",
                            "-c",
                            "apt-get install -y chromium || { apt-get update && apt-get install -y chromium; }")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            Assumptions.abort("Chromium could not be installed: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Assumptions.abort("interrupted while Chromium was installed");
        }
    }
}
