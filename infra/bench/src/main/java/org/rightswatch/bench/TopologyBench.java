package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;

/**
 * The match topology end to end on a real broker of its own, beside a topology that only copies the same records, in turns:
 * exactly once, the same number of threads, from the first committed listing to the last.
 */
final class TopologyBench implements Bench {

    @Override
    public String name() {
        return "topology";
    }

    @Override
    public String measures() {
        return "listings a second end to end, as a share of what a copying topology does; restore; a right's way into force";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws Exception {
        Path directory = Files.createTempDirectory("rightswatch-bench");
        try (KafkaBroker broker = KafkaBroker.start(directory.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(Topics.all());
            fill(scale, kafka);
            try (StreamsRuns runs = new StreamsRuns(kafka, directory, scale.listings())) {
                measure(scale, runs, figures);
            }
        } finally {
            delete(directory);
        }
    }

    private static void measure(Scale scale, StreamsRuns runs, Consumer<Figure> figures) throws Exception {
        List<Double> copied = new ArrayList<>();
        List<Double> matched = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> restored = new ArrayList<>();
        for (int run = 0; run <= scale.runs(); run++) {
            double copy = runs.copy();
            StreamsRuns.Matched match = runs.match();
            if (run > 0) { // the first warms up
                copied.add(copy);
                matched.add(match.rate());
                ratios.add(match.rate() / copy);
                restored.add(match.firstAfterSeconds());
            }
        }
        figures.accept(new Figure("copying topology", "listings/s", copied));
        figures.accept(new Figure("match topology, " + scale.marks() + " marks", "listings/s", matched));
        figures.accept(new Figure("match / copy", "", ratios));
        figures.accept(new Figure("start to first match, " + scale.marks() + " rights restored", "s", restored));
        figures.accept(Figure.of("a new right in force", "ms", runs.newRightMillis()));
    }

    private static void fill(Scale scale, KafkaClients kafka) throws IOException {
        Load load = Load.of(scale);
        for (Right right : load.rights(scale.marks())) {
            var _ = kafka.send(Topics.RIGHTS, right.id().value(), right);
        }
        for (Listing listing : load.listings()) {
            var _ = kafka.send(Topics.LISTINGS, listing.id().value(), listing);
        }
        kafka.producer().flush();
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
