package org.rightswatch.local.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.CrawlPlan;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.crawler.OneShotCrawl;
import org.rightswatch.crawler.publish.JsonLinesListings;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rightswatch crawl}: one polite crawl without Kafka; listings and outcomes as JSON lines. */
@Command(name = "crawl", description = "Crawl addresses or sources once, politely; listings as JSON lines.")
final class CrawlCommand implements Callable<Integer> {

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "A source as in the settings (YAML), a list of them under `sources:`, or whole settings.")
    private @Nullable Path source;

    @Option(names = "--url", paramLabel = "URL", description = "Crawl from here, on the same domain.")
    private List<String> urls = List.of();

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "Links to follow from a --url (default ${DEFAULT-VALUE}).")
    private int depth = CrawlPlan.DEPTH;

    @Option(names = "--max-pages", paramLabel = "N", description = "Pages per domain (default ${DEFAULT-VALUE}).")
    private int maxPages = CrawlPlan.PAGES;

    @Option(names = "--delay", paramLabel = "DURATION", description = "Between requests to one domain (default 1s).")
    private String delay = "1s";

    @Option(
            names = "--allow",
            paramLabel = "HOST:PORT",
            description = "A loopback or private address that may be crawled.")
    private List<String> allow = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Listings; - is standard output.")
    private String out = "";

    @Option(names = "--outcomes", paramLabel = "FILE", description = "How each address ended, a JSON line each.")
    private @Nullable String outcomes;

    @Option(
            names = "--warc",
            paramLabel = "FILE",
            description = "Keep requests and responses (WARC/1.1; .gz compresses).")
    private @Nullable Path warc;

    @Option(
            names = "--render",
            description =
                    "Show pages in a browser where their site pack asks for it, as crawler.rendering.enabled does.")
    private boolean render;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Spec
    private CommandSpec spec;

    private static final Set<Outcome> NOT_TO_BE_HAD =
            EnumSet.of(Outcome.DISALLOWED, Outcome.BLOCKED, Outcome.REFUSED, Outcome.FAILED);

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    /** A line of the outcomes. */
    record Line(String url, Outcome outcome, @Nullable String reason, int status, long bytes, long millis) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (source == null && urls.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give --source or --url");
        }
        CrawlPlan plan = plan();
        PrintWriter err = spec.commandLine().getErr();
        try (Writer listings = writer(out);
                Writer ends = outcomes == null ? Writer.nullWriter() : writer(outcomes)) {
            plan.unusable()
                    .forEach(url ->
                            write(ends, new Line(url, Outcome.REFUSED, "not an http or https address", 0, 0, 0)));
            OneShotCrawl crawl = new OneShotCrawl(plan.settings(), warc, Clock.systemUTC());
            OneShotCrawl.Summary summary =
                    crawl.run(new JsonLinesListings(listings), report -> write(ends, line(report)));
            tell(summary, err);
            err.flush();
        }
        return counts.containsKey(Outcome.FAILED) || counts.containsKey(Outcome.REFUSED) ? 1 : 0;
    }

    private CrawlPlan plan() {
        CrawlerSettings settings = config.given().section("crawler", CrawlerSettings.class);
        CrawlPlan plan = CrawlPlan.on(settings, allow);
        if (source != null) {
            plan = plan.withSources(source);
        }
        CrawlPlan whole = plan.withUrls(urls, new CrawlPlan.Reach(delay(), depth, maxPages));
        return render ? whole.withRendering() : whole;
    }

    private Duration delay() {
        try {
            return Durations.parse(delay);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "--delay", "write for instance 500ms or 2s").causedBy(e);
        }
    }

    private Writer writer(String name) {
        return new BufferedWriter(new OutputStreamWriter(Streams.output(name, spec), StandardCharsets.UTF_8));
    }

    private static Line line(FetchReport report) {
        return new Line(
                report.request().url(),
                report.outcome(),
                report.reason(),
                report.status(),
                report.bytes(),
                report.elapsed().toMillis());
    }

    private void write(Writer ends, Line line) {
        counts.merge(line.outcome(), 1, Integer::sum);
        if (urls.contains(line.url()) && NOT_TO_BE_HAD.contains(line.outcome())) {
            spec.commandLine().getErr().println(why(line));
        }
        try {
            ends.write(Json.events().writeValueAsString(line) + "\n");
            ends.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who names an address wants to know why nothing came of it, without a second run for the outcomes. */
    private static String why(Line line) {
        String word = line.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return org.rightswatch.platform.problem.Line.of(
                line.url() + ": " + word + (line.reason() == null ? "" : ", " + line.reason()));
    }

    private void tell(OneShotCrawl.Summary summary, PrintWriter err) {
        String ended = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        err.println(summary.outcomes() + " addresses (" + ended + "), " + summary.listings() + " listings");
        summary.givenUp()
                .forEach(
                        site -> err.println(site + ": left alone, it asks for a longer pause than one crawl can wait"));
        err.flush();
    }
}
