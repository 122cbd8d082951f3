package org.rightswatch.crawler.render;

import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Node.js that Playwright's driver runs on. Playwright brings one for each of five platforms (200 MB in all) in its artifact
 * driver-bundle, which we leave out: a machine that has a Chromium for us can have a Node.js as well.
 */
final class NodeJs {

    private static final String BUNDLE = "META-INF/maven/com.microsoft.playwright/driver-bundle/pom.properties";

    private NodeJs() {}

    /**
     * Where it is; empty when nothing was named and the class path has Playwright's own.
     *
     * @param named by the settings
     * @throws IOException when it is not there
     */
    static Optional<Path> outside(@Nullable Path named) throws IOException {
        if (named == null && Playwright.class.getClassLoader().getResource(BUNDLE) != null) {
            return Optional.empty();
        }
        Optional<Path> found = named == null ? onThePath() : Optional.of(named).filter(Files::isExecutable);
        if (found.isEmpty()) {
            throw new IOException("no Node.js 20 or newer at " + (named == null ? "node on the path" : named));
        }
        return found;
    }

    private static Optional<Path> onThePath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
