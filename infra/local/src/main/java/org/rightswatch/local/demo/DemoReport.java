package org.rightswatch.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.local.sample.LabelKind;
import org.rightswatch.local.sample.LabelScore;

/**
 * What the demo did, and whether it was enough.
 *
 * @param counts the laws at rest
 * @param severities open hits by severity, from the index
 * @param delivered what the clients received
 * @param digests the digest files that were written
 * @param score against the labels of the sample web
 * @param cost time and memory
 */
public record DemoReport(
        Counts counts,
        Map<Severity, Long> severities,
        Delivered delivered,
        List<Path> digests,
        LabelScore score,
        Cost cost) {
    private static final int EXAMPLES = 5;
    private static final double LEAST_RECALL = 0.90;
    private static final double LEAST_PRECISION = 0.85;

    /** Mails and where they are, webhook calls, and those whose signature was wrong. */
    public record Delivered(int mails, Path folder, int calls, int forged) {}

    /**
     * What it cost.
     *
     * @param pipeline from the first crawl request until everything was at rest and the digest written
     * @param whole since the command began
     * @param peakMebibytes of all processes together, 0 when unknown
     */
    public record Cost(Duration pipeline, Duration whole, long peakMebibytes) {}

    /** Why the demo is not content; empty when it is. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        counts.broken().forEach(law -> complaints.add("law does not balance: " + law));
        if (!counts.isSettled()) {
            complaints.add("the pipeline did not come to rest in time; give it more with --seconds");
        }
        if (score.recall() < LEAST_RECALL) {
            complaints.add("recall " + two(score.recall()) + " is below " + two(LEAST_RECALL));
        }
        if (score.precision() < LEAST_PRECISION) {
            complaints.add("precision " + two(score.precision()) + " is below " + two(LEAST_PRECISION));
        }
        if (delivered.mails() + delivered.calls() == 0) {
            complaints.add("no alert was delivered");
        }
        if (delivered.forged() > 0) {
            complaints.add(delivered.forged() + " webhook calls had a wrong signature");
        }
        if (digests.isEmpty()) {
            complaints.add("no digest was written");
        }
        return List.copyOf(complaints);
    }

    /** For a person to read. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("pages", counts.fetches() + " fetched: " + words(counts.outcomes())));
        lines.add(line(
                "pictures",
                counts.pictures() + " fetched and hashed, " + counts.illustrated()
                        + " listings told again with theirs"));
        lines.add(line("listings", counts.published() + " published, " + counts.listings() + " read by the matcher"));
        lines.add(line("hits", severityWords()));
        lines.add(line(
                "alerts",
                delivered.mails() + " mails (to read in " + delivered.folder() + ") and " + delivered.calls()
                        + " signed webhook calls received"));
        digests.stream()
                .filter(file -> file.toString().endsWith(".html"))
                .forEach(file -> lines.add(line("digest", file.toString())));
        lines.add(line(
                "recall",
                two(score.recall()) + " (n=" + score.wanted() + " listings that deserve an alert, "
                        + score.missed().size() + " missed)"));
        lines.add(line(
                "precision",
                two(score.precision()) + " (n=" + score.flagged() + " pairs alerted, "
                        + score.wrong().size() + " wrongly)"));
        score.byKind().forEach((kind, count) -> lines.add(line("", kindWords(kind, count))));
        score.missed().stream()
                .limit(EXAMPLES)
                .forEach(label -> lines.add(line("missed", label.kind().word() + " " + label.url())));
        score.wrong().stream()
                .limit(EXAMPLES)
                .forEach(hit -> lines.add(line("wrong", hit.right().value() + " " + hit.url())));
        counts.balances().forEach(law -> lines.add(line("law", law.toString())));
        lines.add(line(
                "time",
                cost.pipeline().toSeconds() + " s of pipeline work, "
                        + cost.whole().toSeconds() + " s in all"));
        lines.add(line("memory", cost.peakMebibytes() + " MiB at the peak, all processes together"));
        return List.copyOf(lines);
    }

    private static String kindWords(LabelKind kind, LabelScore.KindCount count) {
        String wish =
                switch (kind.expectation()) {
                    case LOUD -> "to alert";
                    case QUIET -> "to keep quiet";
                    case NONE -> "to leave alone";
                };
        return String.format(
                Locale.ROOT, "%-15s %3d of %3d alerted (%s)", kind.word(), count.flagged(), count.labels(), wish);
    }

    private String severityWords() {
        long all = severities.values().stream().mapToLong(Long::longValue).sum();
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            parts.addFirst(severities.getOrDefault(severity, 0L) + " "
                    + severity.name().toLowerCase(Locale.ROOT));
        }
        return all + " in the index: " + String.join(", ", parts);
    }

    private static String words(Map<String, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String line(String name, String text) {
        return String.format(Locale.ROOT, "%-10s %s", name, text);
    }

    private static String two(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
