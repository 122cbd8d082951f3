package org.rightswatch.local.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.crawl.SourceOrder.Order;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.crawl.SourceStatus.Condition;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.crawler.SourceCheck;
import org.rightswatch.crawler.SourceControl;
import org.rightswatch.crawler.source.SourceKind;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code source list|check|pause|resume|run-now}: what is crawled, how it does, and the switches. */
@Command(
        name = "source",
        description = "The sources that are crawled: list them, try one, pause, resume or run one now.",
        subcommands = {
            SourceCommand.ListSources.class,
            SourceCommand.Check.class,
            SourceCommand.Pause.class,
            SourceCommand.Resume.class,
            SourceCommand.RunNow.class
        })
final class SourceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say source list, check, pause, resume or run-now");
    }

    private static CrawlerSettings crawler(ConfigOption config) {
        return config.settings().section("crawler", CrawlerSettings.class);
    }

    private static List<SourceSettings> chosen(CrawlerSettings settings, List<String> ids) {
        for (String id : ids) {
            if (settings.sources().stream().noneMatch(source -> source.id().equals(id))) {
                throw new Problem("no such source", id, "see source list");
            }
        }
        return settings.sources().stream()
                .filter(source -> ids.isEmpty() || ids.contains(source.id()))
                .toList();
    }

    /** One line for each. */
    @Terminal
    @Command(
            name = "list",
            description = {
                "One line for each: id, kind, condition, schedule, last visit, last listing, visits by outcome, reason.",
                "Exit code 1 when a source is silent, drifted or blocked."
            })
    static final class ListSources implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Override
        public Integer call() {
            List<SourceSettings> sources = crawler(config).sources();
            try (KafkaClients kafka = LiveKafka.of(config)) {
                Map<String, SourceStatus> statuses = new SourceControl(kafka).statuses();
                sources.forEach(source -> System.out.println(line(source, statuses.get(source.id()))));
                long trouble = sources.stream()
                        .map(source -> statuses.get(source.id()))
                        .filter(status -> status != null && status.condition().isTrouble())
                        .count();
                System.err.println(sources.size() + " sources, " + trouble + " need somebody");
                return trouble == 0 ? 0 : Problem.FAILED;
            }
        }

        private static String line(SourceSettings source, @Nullable SourceStatus status) {
            List<String> parts = new ArrayList<>(List.of(source.id(), word(source.kind())));
            if (status == null) {
                parts.add("unknown (no crawler has published its status)");
                return Line.of(String.join("  ", parts));
            }
            parts.add(word(status.condition()));
            parts.add(source.schedule() == null ? "no schedule" : source.schedule());
            parts.add("visited "
                    + Optional.ofNullable(status.lastVisitAt())
                            .map(ToTheSecond::of)
                            .orElse("never"));
            parts.add("listing "
                    + Optional.ofNullable(status.lastListingAt())
                            .map(ToTheSecond::of)
                            .orElse("never"));
            parts.add(status.outcomes().stream()
                    .map(tally -> tally.count() + " " + tally.name())
                    .collect(Collectors.joining(", ")));
            parts.add(status.published() + " of " + status.listings() + " listings published");
            if (status.reason() != null) {
                parts.add(status.reason());
            }
            return Line.of(String.join("  ", parts));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The first page of each, fetched once. */
    @Terminal
    @Command(
            name = "check",
            description = {
                "Fetch the first page of sources once, politely, and say what was found there; publishes nothing.",
                "Exit code 1 when a source does not work."
            })
    static final class Check implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Option(
                names = "--term",
                paramLabel = "WORDS",
                description = "What marketplaces are searched for, when their settings name no terms.")
        private @Nullable String term;

        @Option(
                names = "--render",
                description =
                        "Show pages in a browser where their site pack asks for it, as crawler.rendering.enabled does.")
        private boolean render;

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Sources; all when none is named.")
        private List<String> ids = new ArrayList<>();

        @Override
        public Integer call() throws InterruptedException {
            CrawlerSettings given = config.given().section("crawler", CrawlerSettings.class);
            CrawlerSettings settings = render ? given.withRendering() : given;
            int failed = 0;
            for (SourceSettings source : chosen(settings, ids)) {
                SourceCheck.Finding finding = new SourceCheck(settings, Clock.systemUTC()).check(source, term(source));
                System.out.println(line(source, finding));
                failed += finding.isWorking() ? 0 : 1;
            }
            return failed == 0 ? 0 : Problem.FAILED;
        }

        private String term(SourceSettings source) {
            List<String> named =
                    source.searchFor() == null ? List.of() : source.searchFor().terms();
            if (term == null && named.isEmpty() && source.kind() == SourceKind.MARKETPLACE_SEARCH) {
                throw new Problem("what shall it be searched for?", source.id(), "give --term");
            }
            return term != null ? term : named.isEmpty() ? "" : named.getFirst();
        }

        private static String line(SourceSettings source, SourceCheck.Finding finding) {
            String reports = finding.reports().stream().map(Check::ending).collect(Collectors.joining(", "));
            return Line.of(source.id() + "  " + (finding.isWorking() ? "works" : "does not work") + "  "
                    + (reports.isEmpty() ? "nothing to begin with" : reports) + "  "
                    + finding.listings().size() + " listings, " + finding.links() + " links to follow");
        }

        private static String ending(FetchReport report) {
            return report.request().url() + ": " + word(report.outcome())
                    + (report.reason() == null ? "" : " (" + report.reason() + ")");
        }
    }

    /** What the three switches share. */
    @Terminal
    abstract static class Ordering implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Sources.")
        private List<String> ids = new ArrayList<>();

        private final Order order;

        Ordering(Order order) {
            this.order = order;
        }

        @Override
        public Integer call() {
            List<SourceSettings> sources = chosen(crawler(config), ids);
            try (KafkaClients kafka = LiveKafka.of(config)) {
                SourceControl control = new SourceControl(kafka);
                Map<String, SourceStatus> statuses = control.statuses();
                for (SourceSettings source : sources) {
                    control.order(new SourceOrder(
                            source.id(), order, Clock.systemUTC().instant(), System.getProperty("user.name")));
                    System.out.println(Line.of(source.id() + "  " + word(order) + " sent"));
                    caveat(source, statuses.get(source.id()))
                            .ifPresent(words -> System.err.println(Line.of(source.id() + ": " + words)));
                }
                return 0;
            }
        }

        /** Why nothing will come of the order. */
        private Optional<String> caveat(SourceSettings source, @Nullable SourceStatus status) {
            if (source.paused() && order != Order.PAUSE) {
                return Optional.of("stays paused, because the settings say so");
            }
            return order == Order.RUN_NOW && status != null && status.condition() == Condition.PAUSED
                    ? Optional.of("is paused, nothing runs; `source resume` first")
                    : Optional.empty();
        }
    }

    /** Off. */
    @Command(name = "pause", description = "Fetch nothing of these sources until they are resumed, restarts included.")
    static final class Pause extends Ordering {
        Pause() {
            super(Order.PAUSE);
        }
    }

    /** On. */
    @Command(name = "resume", description = "Let paused sources go on with their next scheduled run.")
    static final class Resume extends Ordering {
        Resume() {
            super(Order.RESUME);
        }
    }

    /** Once more. */
    @Command(name = "run-now", description = "Send the seeds of these sources now, besides their schedule.")
    static final class RunNow extends Ordering {
        RunNow() {
            super(Order.RUN_NOW);
        }
    }
}
