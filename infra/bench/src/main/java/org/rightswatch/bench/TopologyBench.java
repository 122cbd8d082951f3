package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;

/**
 * The match topology end to end on a real broker of its own, beside a topology that only copies the same records, in turns:
 * both with the service's own Streams settings (exactly once, commits every 100 ms, LZ4, batches of 128 KiB) and the same number
 * of threads, from the first committed listing to the last. The copy reads and writes bytes and has no store.
 */
final class TopologyBench implements Bench {

    @Override
    public String name() {
        return "topology";
    }

    @Override
    public String measures() {
        return "listings a second end to end, as a share of what a copying topology does; restore; a right's way into"
                + " force";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws Exception {
        Path directory = Files.createTempDirectory("rightswatch-bench");
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(Topics.all());
            long bytes = fill(scale, kafka);
            figures.accept(Figure.of("a listing", "bytes", bytes / (double) scale.listings()));
            try (StreamsRuns runs = new StreamsRuns(kafka, broker, directory, scale.listings())) {
                measure(scale, runs, figures);
            }
        } finally {
            delete(directory);
        }
    }

    private static void measure(Scale scale, StreamsRuns runs, Consumer<Figure> figures) throws Exception {
        List<StreamsRuns.Run> copied = new ArrayList<>();
        List<StreamsRuns.Run> matched = new ArrayList<>();
        for (int run = 0; run <= scale.runs(); run++) {
            StreamsRuns.Run copy = runs.copy();
            Heap.reset();
            StreamsRuns.Run match = runs.match();
            if (run > 0) { // the first warms up
                copied.add(copy);
                matched.add(match);
            }
        }
        report("copying topology", copied, figures);
        report("match topology, " + scale.marks() + " marks", matched, figures);
        List<Double> ratios = IntStream.range(0, matched.size())
                .mapToObj(i -> matched.get(i).rate() / copied.get(i).rate())
                .toList();
        figures.accept(new Figure("match / copy", "", ratios));
        String restored = "start to first match, " + scale.marks() + " rights restored";
        figures.accept(figure(restored, "s", matched, StreamsRuns.Run::firstAfterSeconds));
        figures.accept(figure("heap at most from start to end", "MiB", matched, StreamsRuns.Run::heapMebibytes));
        StreamsRuns.NewRight right = runs.newRight();
        figures.accept(new Figure("a new right in force", "ms", right.inForceMillis()));
        figures.accept(new Figure("a listing's way to its hit while one is back-matched", "ms", right.liveMillis()));
    }

    private static void report(String what, List<StreamsRuns.Run> runs, Consumer<Figure> figures) {
        figures.accept(figure(what, "listings/s", runs, StreamsRuns.Run::rate));
        figures.accept(figure("  of processor time", "µs a listing", runs, StreamsRuns.Run::ownMicros));
        figures.accept(figure("  of the broker's", "µs a listing", runs, StreamsRuns.Run::brokerMicros));
    }

    private static Figure figure(
            String name, String unit, List<StreamsRuns.Run> runs, ToDoubleFunction<StreamsRuns.Run> value) {
        return new Figure(name, unit, runs.stream().mapToDouble(value).boxed().toList());
    }

    private static long fill(Scale scale, KafkaClients kafka) throws IOException {
        Load load = Load.of(scale);
        load.eachRight(scale.marks(), right -> {
            var _ = kafka.send(Topics.RIGHTS, right.id().value(), right);
        });
        long[] bytes = {0};
        load.eachListing(listing -> {
            ProducerRecord<String, byte[]> message =
                    KafkaClients.record(Topics.LISTINGS, listing.id().value(), listing);
            bytes[0] += message.value().length;
            var _ = kafka.producer().send(message);
        });
        kafka.producer().flush();
        return bytes[0];
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
