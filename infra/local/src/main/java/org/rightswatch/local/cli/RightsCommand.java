package org.rightswatch.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.NetworkClient;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.ConfidentialAsset;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.logging.PlatformLogging;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.processor.RightsImport;
import org.rightswatch.processor.portfolio.RightsFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rights import|list|remove}: what clients hand in, onto topic {@code rights} and off it again. */
@Command(
        name = "rights",
        description = "The rights to watch.",
        subcommands = {RightsCommand.Import.class, RightsCommand.ListRights.class, RightsCommand.Remove.class})
final class RightsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say rights import FILE…, rights list or rights remove ID…");
    }

    /** Bad rows on standard error, one line each; the count on standard output. */
    @Terminal
    @Command(
            name = "import",
            description = {
                "Imports rights from JSONL, CSV, XLSX, USPTO ST.66 or WIPO ST.96 XML.",
                "Bad rows are told by file, line, field and reason; good rows are imported. Exit 1 when a row was bad."
            })
    static final class Import implements Callable<Integer> {
        @Parameters(
                arity = "1..*",
                paramLabel = "FILE",
                description = "A file, a folder of files, or - for standard input.")
        private List<String> files = List.of();

        @Option(names = "--dry-run", description = "Only read and report; needs no Kafka.")
        private boolean dryRun;

        @Option(
                names = "--holder",
                paramLabel = "H",
                description = "Whose rights these are where a row does not say; always in an office's XML.")
        private @Nullable String holder;

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException, InterruptedException {
            List<Path> paths = new ArrayList<>();
            for (String file : files) {
                paths.add(file.equals("-") ? standardInput() : existing(file));
            }
            RightsFiles run = holder == null ? RightsFiles.ofNamedHolders() : RightsFiles.ofHolder(holder);
            return dryRun
                    ? tell(RightsImport.dryRun(run, err()::println).run(paths), "would be imported")
                    : tell(imported(run, paths), "imported");
        }

        private RightsImport.Summary imported(RightsFiles run, List<Path> paths) throws InterruptedException {
            KafkaSettings settings = config.settings().section("kafka", KafkaSettings.class);
            try (KafkaClients kafka = new KafkaClients(settings)) {
                requireAnswer(kafka);
                return RightsImport.into(kafka, run, err()::println).run(paths);
            }
        }

        /** The clients wait for ever by design; a person at a terminal does not. */
        private static void requireAnswer(KafkaClients kafka) {
            PlatformLogging.silence(NetworkClient.class);
            Status status = LiveKafka.ask(kafka);
            if (!status.isUp()) {
                throw Problem.failed(
                        "nothing was imported",
                        status.reason(),
                        "start it (rightswatch up), set kafka.bootstrapServers, or try --dry-run");
            }
        }

        private int tell(RightsImport.Summary summary, String done) {
            PrintWriter out = spec.commandLine().getOut();
            String repeated = summary.repeated() == 0 ? "" : ", " + summary.repeated() + " repeated";
            out.println(summary.good() + " rights " + done + ", " + summary.bad() + " bad rows" + repeated);
            out.flush();
            err().flush();
            return summary.bad() == 0 ? 0 : 1;
        }

        private PrintWriter err() {
            return spec.commandLine().getErr();
        }

        private static Path existing(String file) {
            Path path = Path.of(file);
            if (Files.notExists(path)) {
                throw new Problem("no such rights file", file, "check the path");
            }
            return path;
        }

        /** The kind of file is told by its bytes and its encoding by all of them, so it is read twice. */
        private static Path standardInput() throws IOException {
            Path copy = Files.createTempFile("standard-input-", "");
            copy.toFile().deleteOnExit();
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        }
    }

    /** One line for each. */
    @Terminal
    @Command(
            name = "list",
            description = "One line for each right, by id: id, holder, kind, what people call it, its status.")
    static final class ListRights implements Callable<Integer> {
        @Option(names = "--holder", paramLabel = "H", description = "Only the rights of this holder.")
        private @Nullable String holder;

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (KafkaClients kafka = LiveKafka.of(config)) {
                PrintWriter out = spec.commandLine().getOut();
                long told = new RightsOnTopic(kafka)
                        .tell(
                                right -> isWanted(right) ? Optional.of(line(right)) : Optional.empty(),
                                (id, line) -> out.println(Line.of(id) + "  " + line));
                out.flush();
                spec.commandLine().getErr().println(told + " rights");
                return 0;
            }
        }

        private boolean isWanted(Right right) {
            return holder == null || right.holder().equals(holder);
        }

        private static String line(Right right) {
            String known =
                    String.join("  ", right.holder(), kind(right), right.label().orElse("-"));
            return Line.of(
                    right instanceof Trademark mark && mark.status() != null
                            ? known + "  " + mark.status().name().toLowerCase(Locale.ROOT)
                            : known);
        }

        private static String kind(Right right) {
            return switch (right) {
                case Trademark _ -> "trademark";
                case CopyrightWork _ -> "copyright-work";
                case ConfidentialAsset _ -> "confidential-asset";
            };
        }
    }

    /** No longer watched. */
    @Terminal
    @Command(
            name = "remove",
            description =
                    "Watches rights no longer. Their hits are told to be gone; what was decided about them is kept.")
    static final class Remove implements Callable<Integer> {
        @Parameters(arity = "1..*", paramLabel = "ID", description = "As rights list prints it.")
        private List<String> ids = List.of();

        @Mixin
        private ConfigOption config = new ConfigOption();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (KafkaClients kafka = LiveKafka.of(config)) {
                new RightsOnTopic(kafka).remove(ids);
                ids.forEach(id -> spec.commandLine().getOut().println(Line.of(id + "  removed")));
                return 0;
            }
        }
    }
}
