package org.rightswatch.crawler.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.DataSize;
import org.rightswatch.platform.settings.Default;

/**
 * Whether and how pages are shown in a browser: section {@code crawler.rendering}.
 *
 * @param enabled off unless this is true
 * @param executable of a Chromium
 * @param node executable of the Node.js (20 or newer) that the driver runs on; absent: the one on the path, unless the class
 *     path has Playwright's own
 * @param atOnce browsers at the same time
 * @param sandbox whether Chromium locks its own processes in
 * @param limits of one page
 */
public record RenderSettings(
        @Default("false") boolean enabled,
        @Default("/usr/bin/chromium") Path executable,
        @Nullable Path node,
        @Default("1") int atOnce,
        @Default("auto") Sandbox sandbox,
        Limits limits) {

    public RenderSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("rendering.atOnce must be at least 1");
        }
    }

    /** Chromium's own sandbox; it needs user namespaces and refuses to work for root. */
    public enum Sandbox {
        /** On, unless we are root. */
        @JsonProperty("auto")
        AUTO,
        /** For containers that forbid user namespaces and are the sandbox themselves. */
        @JsonProperty("off")
        OFF
    }

    /**
     * Limits of one page.
     *
     * @param total from the start of the browser to the picture
     * @param settle from the page's arrival until its network is quiet; it is read then at the latest
     * @param pause between two parts of a page
     * @param parts that are fetched, pictures included
     * @param pictures that are fetched
     * @param bytes of all parts on the wire
     * @param page of the finished page as text
     * @param memory of all processes of the browser, what they share counted once
     */
    public record Limits(
            @Default("45s") Duration total,
            @Default("15s") Duration settle,
            @Default("100ms") Duration pause,
            @Default("80") int parts,
            @Default("30") int pictures,
            @Default("20MiB") DataSize bytes,
            @Default("10MiB") DataSize page,
            @Default("1GiB") DataSize memory) {}

    /** The same, switched on. */
    public RenderSettings on() {
        return new RenderSettings(true, executable, node, atOnce, sandbox, limits);
    }

    boolean isSandboxed() {
        return sandbox == Sandbox.AUTO && !"root".equals(System.getProperty("user.name"));
    }
}
