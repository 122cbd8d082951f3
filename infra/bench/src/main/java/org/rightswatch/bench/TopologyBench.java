package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.processor.MatchRun;

/**
 * The match topology end to end on a real broker of its own, beside a topology that only copies the same records, in turns:
 * both with the Streams settings of all services (exactly once, LZ4, batches of 128 KiB) and the same number of threads; the copy
 * commits every 100 ms, the match topology as the service does. Both run from start to end, as the service does; in each round the same listings come again under new ids, so
 * that all of them are matched, and one topology rests while the other one works. Rounds count when both got no faster any
 * more, each from its first committed listing to its last. The copy reads and writes bytes and has no store.
 */
final class TopologyBench implements Bench {

    private static final String COPY = "bench.copy";

    @Override
    public String name() {
        return "topology";
    }

    @Override
    public String measures() {
        return "listings a second end to end, warm, as a share of what a copying topology does; restore; a right's way into"
                + " force";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws Exception {
        Path directory = Files.createTempDirectory("rightswatch-bench");
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(Topics.all());
            try (Admin admin = kafka.admin()) {
                admin.createTopics(List.of(new NewTopic(COPY, Topics.LISTINGS.partitions(), (short) 1)))
                        .all()
                        .get();
            }
            new Rounds(scale, kafka, broker, directory).run(figures);
        } finally {
            delete(directory);
        }
    }

    private static final class Rounds {

        private final Scale scale;
        private final KafkaClients kafka;
        private final KafkaBroker broker;
        private final Path directory;
        private final Load load;
        private int sent;

        Rounds(Scale scale, KafkaClients kafka, KafkaBroker broker, Path directory) {
            this.scale = scale;
            this.kafka = kafka;
            this.broker = broker;
            this.directory = directory;
            this.load = Load.of(scale);
        }

        void run(Consumer<Figure> figures) throws Exception {
            load.eachRight(scale.marks(), right -> {
                var _ = kafka.send(Topics.RIGHTS, right.id().value(), right);
            });
            kafka.producer().flush();
            try (StreamsRun copy = start("copy", copying(), Map.of())) {
                Heap.reset();
                try (StreamsRun match = start("match", MatchRun.topology(Clock.systemUTC()), MatchRun.properties())) {
                    measure(copy, match, figures);
                }
            }
        }

        private StreamsRun start(String what, Topology topology, Map<String, Object> own) {
            return new StreamsRun("bench-" + what, topology, own, kafka, broker, directory);
        }

        private static Topology copying() {
            return new Topology()
                    .addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.LISTINGS.name())
                    .addSink("out", COPY, new ByteArraySerializer(), new ByteArraySerializer(), "in");
        }

        private void measure(StreamsRun copy, StreamsRun match, Consumer<Figure> figures) throws Exception {
            warmUp(copy, match, figures);
            List<StreamsRun.Round> copied = new ArrayList<>();
            List<StreamsRun.Round> matched = new ArrayList<>();
            for (int run = 0; run < scale.runs(); run++) {
                send();
                copied.add(next(copy));
                matched.add(next(match));
            }
            report("copying topology", copied, figures);
            report("match topology, " + scale.marks() + " marks", matched, figures);
            List<Double> ratios = IntStream.range(0, matched.size())
                    .mapToObj(i -> matched.get(i).rate() / copied.get(i).rate())
                    .toList();
            figures.accept(new Figure("match / copy", "", ratios));
            figures.accept(Figure.of("heap at most from start to end", "MiB", Heap.peakMebibytes()));
            match.resume();
            NewRights rights = NewRights.added(kafka);
            figures.accept(new Figure("a new right in force", "ms", rights.inForceMillis()));
            figures.accept(
                    new Figure("a listing's way to its hit while one is back-matched", "ms", rights.liveMillis()));
        }

        private void warmUp(StreamsRun copy, StreamsRun match, Consumer<Figure> figures) throws Exception {
            figures.accept(Figure.of("a listing", "bytes", send() / (double) scale.listings()));
            WarmUp copying = new WarmUp();
            WarmUp matching = new WarmUp();
            copying.add(next(copy).rate());
            StreamsRun.Round first = next(match);
            matching.add(first.rate());
            String restored = "start to first match, " + scale.marks() + " rights restored";
            figures.accept(Figure.of(restored, "s", first.firstAfterSeconds()));
            while (!copying.isOver() || !matching.isOver()) {
                send();
                copying.add(next(copy).rate());
                matching.add(next(match).rate());
            }
            figures.accept(copying.told("copying topology", "listings/s"));
            figures.accept(matching.told("match topology", "listings/s"));
        }

        private StreamsRun.Round next(StreamsRun run) throws InterruptedException, ExecutionException {
            return run.round((long) sent * scale.listings());
        }

        /** The listings once more; returns their bytes. */
        private long send() throws IOException {
            int round = sent++;
            long[] bytes = {0};
            load.eachListing(round, listing -> {
                ProducerRecord<String, byte[]> message =
                        KafkaClients.record(Topics.LISTINGS, listing.id().value(), listing);
                bytes[0] += message.value().length;
                var _ = kafka.producer().send(message);
            });
            kafka.producer().flush();
            return bytes[0];
        }
    }

    private static void report(String what, List<StreamsRun.Round> runs, Consumer<Figure> figures) {
        figures.accept(figure(what, "listings/s", runs, StreamsRun.Round::rate));
        figures.accept(figure("  of processor time", "µs a listing", runs, StreamsRun.Round::ownMicros));
        figures.accept(figure("  of the broker's", "µs a listing", runs, StreamsRun.Round::brokerMicros));
    }

    private static Figure figure(
            String name, String unit, List<StreamsRun.Round> runs, ToDoubleFunction<StreamsRun.Round> value) {
        return new Figure(name, unit, runs.stream().mapToDouble(value).boxed().toList());
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
