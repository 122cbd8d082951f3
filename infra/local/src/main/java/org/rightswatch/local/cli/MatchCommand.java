package org.rightswatch.local.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.processor.MatchingSettings;
import org.rightswatch.processor.assess.Rates;
import org.rightswatch.processor.replay.OfflineMatching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rightswatch match}: hits of a listings file against rights files, without Kafka. */
@Command(
        name = "match",
        description = "Match a file of listings against rights files; hits as JSON lines, in listing order.")
final class MatchCommand implements Callable<Integer> {

    @Option(
            names = "--rights",
            required = true,
            paramLabel = "FILE",
            description = "Rights: JSONL, CSV, XLSX or office XML.")
    private List<Path> rights = List.of();

    @Option(
            names = "--listings",
            required = true,
            paramLabel = "FILE",
            description = "Listings as JSON lines; - is standard input.")
    private String listings = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where hits go; - is standard output.")
    private String out = "";

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "40",
            description =
                    "Lowest score written (default ${DEFAULT-VALUE}); 0 writes every candidate, with the reason it was suppressed.")
    private double threshold;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads (default: one per core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--explain", description = "Also tell each hit in words on standard error.")
    private boolean explain;

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(threshold >= 0 && threshold <= 100) || threads < 1) {
            throw new Problem("--threshold must be 0 to 100 and --threads at least 1", "match", "correct the option");
        }
        PrintWriter err = spec.commandLine().getErr();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        OfflineMatching matching = new OfflineMatching(
                new OfflineMatching.Settings(threshold, today, threads, rates()),
                line -> err.println("rightswatch: " + line));
        try (BufferedReader in = Streams.reader(listings, spec);
                OutputStream sink = new BufferedOutputStream(Streams.output(out, spec), 1 << 16)) {
            OutputStream told = explain ? new ExplainingOutput(sink, err) : sink;
            OfflineMatching.Summary summary = matching.run(rights, in, listings, told);
            told.flush();
            report(summary, err);
            return summary.bad() == 0 ? 0 : 1;
        }
    }

    private Rates rates() {
        return Rates.shipped()
                .with(config.given().section("matching", MatchingSettings.class).rates());
    }

    private static void report(OfflineMatching.Summary s, PrintWriter err) {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        err.println(String.format(
                Locale.ROOT,
                "rights %d compiled in %.2f s, index %.1f MiB (%.0f bytes a right); listings %d in %.2f s, %.0f a second; hits %d; heap used %d MiB; bad lines %d",
                s.rights(),
                s.compiling().toNanos() / 1e9,
                s.indexBytes() / 1048576.0,
                s.indexBytes() / (double) Math.max(1, s.rights()),
                s.listings(),
                s.matching().toNanos() / 1e9,
                s.rate(),
                s.hits(),
                used,
                s.bad()));
        err.flush();
    }
}
