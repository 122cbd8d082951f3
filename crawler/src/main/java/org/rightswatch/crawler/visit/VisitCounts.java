package org.rightswatch.crawler.visit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

/** Counts visits and what they brought: two laws, and per source and outcome what an operator looks at. */
public final class VisitCounts {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{1,30}(?=:|$)");

    private final Laws laws;
    private final MeterRegistry meters;

    public VisitCounts(MeterRegistry meters) {
        this.laws = new Laws(meters);
        this.meters = meters;
    }

    void began() {
        laws.begin(Law.FETCHES);
    }

    void ended(FetchReport report) {
        String outcome = report.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        laws.end(Law.FETCHES, outcome, report.outcome() == Outcome.FAILED ? why(report) : "");
        laws.begin(Law.CAPTURES, (long) report.published() + report.unchanged() + report.quarantined());
        laws.end(Law.CAPTURES, "published", report.published());
        laws.end(Law.CAPTURES, "unchanged", report.unchanged());
        laws.end(Law.CAPTURES, "quarantined", report.quarantined());
        String source = report.request().source();
        Counter.builder("rightswatch.crawler.visits")
                .tags("source", source, "outcome", outcome)
                .register(meters)
                .increment();
        Counter.builder("rightswatch.crawler.bytes")
                .tag("source", source)
                .register(meters)
                .increment((double) report.bytes());
        Timer.builder("rightswatch.crawler.fetch.time")
                .tag("source", source)
                .register(meters)
                .record(report.elapsed());
    }

    /** The reason's first word, such as redirect-loop: a count of failures that does not say which says little. */
    private static String why(FetchReport report) {
        Matcher word = WORD.matcher(report.reason() == null ? "" : report.reason());
        return word.lookingAt() ? word.group() : "";
    }
}
