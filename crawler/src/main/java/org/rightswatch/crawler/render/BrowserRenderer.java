package org.rightswatch.crawler.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.fetch.MediaKind;
import org.rightswatch.crawler.fetch.PartFetcher;
import org.rightswatch.crawler.fetch.Trail;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages in Chromium, a fresh one each. */
public final class BrowserRenderer implements Renderer {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserRenderer.class);

    /** For the driver's own start and end, besides what a page may take. */
    private static final Duration DRIVER = Duration.ofSeconds(60);

    private final RenderSettings settings;
    private final WebFetcher fetcher;
    private final Clock clock;
    private final List<BrowserDesk> desks;
    private final BlockingQueue<BrowserDesk> free;

    /**
     * Starts nothing yet.
     *
     * @param folder where the driver and the profiles are kept while this process lives
     */
    public BrowserRenderer(RenderSettings settings, WebFetcher fetcher, Path folder, Clock clock) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.clock = clock;
        this.desks = Stream.generate(() -> new BrowserDesk(settings.node(), folder, clock))
                .limit(settings.atOnce())
                .toList();
        this.free = new LinkedBlockingQueue<>(desks);
    }

    /** What an installed browser says of itself. */
    public record Probe(String version, boolean sandboxed) {}

    /**
     * Starts the browser, shows an empty page and ends it again.
     *
     * @throws IOException saying why it does not work
     */
    public static Probe probe(RenderSettings settings, Path folder) throws IOException, InterruptedException {
        try (BrowserDesk desk = new BrowserDesk(settings.node(), folder, Clock.systemUTC());
                Wall wall = Wall.open()) {
            return desk.work(driver -> probe(driver, settings, wall), DRIVER);
        }
    }

    private static Probe probe(BrowserDesk.Driver driver, RenderSettings settings, Wall wall) {
        try (Browser browser = Chromium.launch(driver.playwright(), settings, wall)) {
            var _ = Chromium.context(browser, "probe").newPage().content();
            return new Probe("Chromium " + browser.version(), settings.isSandboxed());
        }
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public <T> T render(RenderOrder order, Function<Rendering, T> reader) {
        var manner = new PartFetcher.Manner(
                settings.limits().pause(),
                order.latest(),
                settings.limits().bytes().intBytes());
        try (PartFetcher parts = fetcher.parts(manner)) {
            return reader.apply(withDesk(order, parts));
        }
    }

    private Rendering withDesk(RenderOrder order, PartFetcher parts) {
        BrowserDesk desk = null;
        try {
            rest(order);
            desk = free.poll(patience(order).toMillis(), TimeUnit.MILLISECONDS);
            return desk == null
                    ? new Rendering.Busy("all " + settings.atOnce() + " browsers are busy", trail(order, parts))
                    : show(desk, order, parts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rendering.Busy("shutting down", trail(order, parts));
        } finally {
            if (desk != null) {
                free.add(desk);
            }
        }
    }

    /** The site's pause lies between the page and what the browser wants of it. */
    private static void rest(RenderOrder order) throws InterruptedException {
        Duration asked = order.page().trail().crawlDelay();
        Duration delay = asked != null && asked.compareTo(order.delay()) > 0 ? asked : order.delay();
        Duration left = delay.minus(order.page().trail().sinceLastRequest());
        if (left.isPositive()) {
            Thread.sleep(left.plusMillis(1));
        }
    }

    /** Waiting must leave time for the page itself. */
    private Duration patience(RenderOrder order) {
        Duration left = Duration.between(clock.instant(), order.latest())
                .minus(settings.limits().total());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Rendering show(BrowserDesk desk, RenderOrder order, PartFetcher parts) throws InterruptedException {
        long begun = System.nanoTime();
        try (Wall wall = Wall.open()) {
            Attempt attempt = new Attempt(order, parts);
            Duration within = settings.limits().total().plus(DRIVER);
            Optional<Showing.View> view = desk.work(driver -> attempt.run(driver, wall), within);
            if (view.isEmpty()) {
                LOG.info("{} was not shown: {}", order.page().url(), attempt.why);
                return new Rendering.Failed(attempt.why, trail(order, parts));
            }
            LOG.debug("{} shown in {} ms", order.page().url(), (System.nanoTime() - begun) / 1_000_000);
            return rendered(order, parts, view.get(), wall);
        } catch (IOException e) {
            LOG.error("the browser does not work: {}", e.getMessage());
            return new Rendering.Failed("the browser does not work: " + e.getMessage(), trail(order, parts));
        }
    }

    /** One page, and why it could not be shown, which is no reason to give up the desk. */
    private final class Attempt {

        private final RenderOrder order;
        private final PartFetcher parts;
        private String why = "";

        private Attempt(RenderOrder order, PartFetcher parts) {
            this.order = order;
            this.parts = parts;
        }

        private Optional<Showing.View> run(BrowserDesk.Driver driver, Wall wall) {
            try (ProcessWatch watch = ProcessWatch.begin(driver.process(), settings.limits());
                    Errands errands = new Errands(parts)) {
                return run(driver, wall, watch, errands);
            } finally {
                ProcessWatch.killBelow(driver.process()); // what should be gone by now, is
            }
        }

        private Optional<Showing.View> run(BrowserDesk.Driver driver, Wall wall, ProcessWatch watch, Errands errands) {
            try {
                var job = new Showing.Job(order, settings, fetcher.userAgent(), errands);
                return Optional.of(new Showing(job).run(driver, wall));
            } catch (Look.TooMuchException e) {
                why = String.valueOf(e.getMessage());
            } catch (PlaywrightException e) {
                why = watch.verdict().orElseGet(() -> "the browser failed: " + BrowserDesk.firstLine(e));
            }
            return Optional.empty();
        }
    }

    private static Rendering rendered(RenderOrder order, PartFetcher parts, Showing.View view, Wall wall) {
        Trail trail = trail(order, parts);
        Fetched page = new Fetched(order.page().url(), MediaKind.HTML, "text/html; charset=utf-8", view.text(), trail);
        return new Rendering.Rendered(page, view.picture(), parts.exchanges(), notes(view, parts, wall), view.ledTo());
    }

    private static Map<String, String> notes(Showing.View view, PartFetcher parts, Wall wall) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("browser", view.browser());
        notes.put("viewport", Chromium.WIDTH + "x" + Chromium.HEIGHT);
        notes.put("partRequests", String.valueOf(parts.requests()));
        notes.put("partBytes", String.valueOf(parts.bytes()));
        notes.put("withheld", String.join("; ", view.withheld()));
        notes.put("refusedByProxy", String.join("; ", wall.refused()));
        return notes;
    }

    private static Trail trail(RenderOrder order, PartFetcher parts) {
        Trail fetch = order.page().trail();
        boolean none = parts.requests() == 0;
        return new Trail(
                fetch.exchanges(),
                fetch.requests() + parts.requests(),
                fetch.bytes() + parts.bytes(),
                fetch.elapsed(),
                fetch.endedAt(),
                fetch.crawlDelay(),
                fetch.retryAfter(),
                none ? fetch.sinceLastRequest() : parts.sinceLastRequest());
    }

    @Override
    public void close() {
        desks.forEach(BrowserDesk::close);
    }
}
