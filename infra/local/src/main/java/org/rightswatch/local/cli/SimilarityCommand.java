package org.rightswatch.local.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rightswatch.processor.replay.PairSimilarity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rightswatch similarity}: how alike pairs of marks are. */
@Command(
        name = "similarity",
        description = "Compare pairs of marks: mark_a, mark_b, similarity 0-100, factors, tab separated.")
final class SimilarityCommand implements Callable<Integer> {

    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "FILE",
            description = "mark_a<TAB>mark_b per line; - is standard input.")
    private String pairs = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the lines go; - is standard output.")
    private String out = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        try (BufferedReader in = Streams.reader(pairs, spec);
                Writer sink = new BufferedWriter(
                        new OutputStreamWriter(Streams.output(out, spec), StandardCharsets.UTF_8), 1 << 16)) {
            PairSimilarity.Summary summary =
                    new PairSimilarity(line -> err.println("rightswatch: " + line)).run(in, pairs, sink);
            double seconds = (System.nanoTime() - start) / 1e9;
            err.println(String.format(
                    Locale.ROOT,
                    "pairs %d in %.2f s, %.0f a second; bad lines %d",
                    summary.pairs(),
                    seconds,
                    summary.pairs() / Math.max(1e-9, seconds),
                    summary.bad()));
            err.flush();
            return summary.bad() == 0 ? 0 : 1;
        }
    }
}
