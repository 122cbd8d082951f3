package org.rightswatch.crawler.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rightswatch.crawler.fetch.FetchOrder;
import org.rightswatch.crawler.fetch.FetchOutcome;
import org.rightswatch.crawler.fetch.FetchSettings;
import org.rightswatch.crawler.fetch.MediaKind;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.settings.DataSize;

/** Fetches pages and shows them in the real browser. */
final class Showroom implements AutoCloseable {

    static final RenderSettings.Limits LIMITS = new RenderSettings.Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(4),
            Duration.ofMillis(20),
            40,
            10,
            DataSize.parse("5MiB"),
            DataSize.parse("1MiB"),
            DataSize.parse("1GiB"));

    private final WebFetcher fetcher;
    private final BrowserRenderer renderer;

    Showroom(Path chromium, Path folder, RenderSettings.Limits limits, String... allowed) {
        FetchSettings fetching = new FetchSettings(
                "RightsWatch/0.1",
                "https://lawfirm.example/bot",
                new HashSet<>(Set.of(allowed)),
                Map.of("rebind.test", "127.0.0.1", "elsewhere.test", "127.0.0.1"),
                FetchSettings.WEB_PORTS,
                FetchSettings.Limits.defaults(),
                null);
        fetcher = new WebFetcher(fetching, Clock.systemUTC());
        renderer = new BrowserRenderer(
                new RenderSettings(true, chromium, null, 1, RenderSettings.Sandbox.AUTO, limits),
                fetcher,
                folder,
                Clock.systemUTC());
    }

    /** The page, fetched and shown. */
    Rendering show(String url) {
        return show(url, Duration.ZERO);
    }

    Rendering show(String url, Duration delay) {
        WebUrl address = WebUrl.parse(url).orElseThrow();
        FetchOrder order = new FetchOrder(
                address,
                Set.of(MediaKind.HTML),
                FetchOrder.Validators.NONE,
                any -> true,
                Duration.ZERO,
                Clock.systemUTC().instant().plusSeconds(60));
        return fetcher.fetch(order, outcome -> show((FetchOutcome.Fetched) outcome, delay));
    }

    private Rendering show(FetchOutcome.Fetched page, Duration delay) {
        RenderOrder order = new RenderOrder(
                page,
                url -> url.host().equals(page.url().host()),
                delay,
                Clock.systemUTC().instant().plusSeconds(60));
        return renderer.render(order, rendering -> rendering);
    }

    @Override
    public void close() {
        renderer.close();
        try {
            fetcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
