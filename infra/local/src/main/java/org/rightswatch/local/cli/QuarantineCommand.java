package org.rightswatch.local.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.quarantine.QuarantineLog;
import org.rightswatch.platform.quarantine.QuarantineLog.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quarantine list|show|replay}: records that nobody could process, and the way back. */
@Command(
        name = "quarantine",
        description = "Records that could not be processed: list them, look at one, send them back.",
        subcommands = {QuarantineCommand.ListEntries.class, QuarantineCommand.Show.class, QuarantineCommand.Replay.class
        })
final class QuarantineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say quarantine list, show or replay");
    }

    /** Which entries are meant. */
    static final class Selection {
        @Option(names = "--topic", paramLabel = "TOPIC", description = "Only records that came from this topic.")
        private String topic = "";

        @Option(names = "--reason", paramLabel = "WORD", description = "Only this reason, such as malformed-json.")
        private String reason = "";

        boolean holds(Entry entry) {
            QuarantinedRecord record = entry.record();
            return (topic.isEmpty() || topic.equals(record.topic()))
                    && (reason.isEmpty() || reason.equals(record.reason()));
        }
    }

    /** One line for each. */
    @Terminal
    @Command(name = "list", description = "One line for each: id, when, where from, who gave up, reason, detail.")
    static final class ListEntries implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Mixin
        private Selection selection;

        @Override
        public Integer call() {
            try (KafkaClients kafka = LiveKafka.of(config)) {
                List<Entry> entries = new QuarantineLog(kafka)
                        .entries().stream().filter(selection::holds).toList();
                entries.forEach(entry -> System.out.println(line(entry)));
                System.err.println(entries.size() + " in quarantine");
                return 0;
            }
        }

        private static String line(Entry entry) {
            QuarantinedRecord record = entry.record();
            Base64Bytes value = record.value();
            String from = record.topic() + "-" + record.partition() + "@" + record.offset();
            String bytes = value == null ? "no value" : value.bytes().length + " bytes";
            return Line.of(String.join(
                    "  ",
                    entry.id(),
                    ToTheSecond.of(record.at()),
                    from,
                    bytes,
                    record.stage(),
                    record.reason(),
                    record.detail()));
        }
    }

    /** The bytes as they came. */
    @Terminal
    @Command(name = "show", description = "Write the record's value, byte for byte, to standard output.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Parameters(paramLabel = "ID", description = "As quarantine list prints it.")
        private String id;

        @Override
        public Integer call() throws IOException {
            try (KafkaClients kafka = LiveKafka.of(config)) {
                Base64Bytes value =
                        find(new QuarantineLog(kafka).entries(), id).record().value();
                System.out.write(value == null ? new byte[0] : value.bytes());
                System.out.flush();
                return 0;
            }
        }
    }

    /** Back to where they came from. */
    @Terminal
    @Command(name = "replay", description = "Send records back to the topic they came from, unchanged.")
    static final class Replay implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Mixin
        private Selection selection;

        @Option(names = "--all", description = "Everything that --topic and --reason select.")
        private boolean all;

        @Parameters(paramLabel = "ID", arity = "0..*", description = "As quarantine list prints them.")
        private List<String> ids = new ArrayList<>();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (all == !ids.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "name the ids, or say --all");
            }
            try (KafkaClients kafka = LiveKafka.of(config)) {
                QuarantineLog log = new QuarantineLog(kafka);
                return replay(log, chosen(log.entries()));
            }
        }

        private List<Entry> chosen(List<Entry> entries) {
            if (all) {
                return entries.stream().filter(selection::holds).toList();
            }
            Set<String> distinct = new HashSet<>(ids);
            return distinct.stream().sorted().map(id -> find(entries, id)).toList();
        }

        private static int replay(QuarantineLog log, List<Entry> entries) {
            int failed = 0;
            for (Entry entry : entries) {
                try {
                    log.replay(entry, Clock.systemUTC().instant());
                    System.out.println(
                            entry.id() + "  sent back to " + entry.record().topic());
                } catch (Problem e) {
                    System.err.println(e.message());
                    failed++;
                }
            }
            System.err.println((entries.size() - failed) + " sent back, " + failed + " failed");
            return failed == 0 ? 0 : Problem.FAILED;
        }
    }

    private static Entry find(List<Entry> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem("no such entry", id, "see quarantine list"));
    }
}
