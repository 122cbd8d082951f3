package org.rightswatch.local.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightswatch.bench.Bench;
import org.rightswatch.bench.Benches;
import org.rightswatch.bench.Scale;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench [NAME…]}: the figures that the README quotes. */
@Command(name = "bench", description = "Measures on this machine; every figure is the median of several runs.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "engine, hostile, compile, similarity, lucene, topology (match is these), crawl, politeness, frontier; none named: all.")
    private List<String> names = List.of();

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Of those, only these.")
    private List<String> only = List.of();

    @Option(
            names = "--load",
            paramLabel = "DIR",
            description = "rights.jsonl and listings.jsonl to measure with (default: coined ones).")
    private @Nullable Path load;

    @Option(
            names = "--marks",
            paramLabel = "N",
            description = "Marks in the register (all of the load; 100000 coined ones).")
    private @Nullable Integer marks;

    @Option(
            names = "--listings",
            paramLabel = "N",
            description = "Listings of one run (all of the load; 100000 coined ones).")
    private @Nullable Integer listings;

    @Option(names = "--runs", paramLabel = "N", description = "Runs after warming up (${DEFAULT-VALUE}).")
    private int runs = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Scale scale = scale();
        if (scale.load() != null) {
            say("load " + scale.load() + ": " + scale.marks() + " marks, " + scale.listings() + " listings");
        }
        List<Bench> chosen = names.isEmpty()
                ? Benches.all()
                : names.stream().flatMap(name -> named(name).stream()).toList();
        if (!only.isEmpty()) {
            List<Bench> wanted =
                    only.stream().flatMap(name -> named(name).stream()).toList();
            chosen = chosen.stream().filter(wanted::contains).toList();
        }
        for (Bench bench : chosen) {
            say(bench.name() + ": " + bench.measures());
            bench.run(scale, figure -> say("  " + figure));
        }
        return 0;
    }

    private Scale scale() throws IOException {
        try {
            return Scale.of(marks, listings, runs, load);
        } catch (NoSuchFileException e) {
            throw new Problem(
                            "no such file",
                            String.valueOf(e.getFile()),
                            "--load DIR holds rights.jsonl and listings.jsonl")
                    .causedBy(e);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                            String.valueOf(e.getMessage()),
                            "bench",
                            "raise --marks, --listings or --runs, or take a larger load")
                    .causedBy(e);
        }
    }

    private static List<Bench> named(String name) {
        List<Bench> found = Benches.named(name);
        if (found.isEmpty()) {
            String known =
                    String.join(", ", Benches.all().stream().map(Bench::name).toList());
            throw new Problem("no benchmark of that name", name, "choose from match, " + known);
        }
        return found;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
