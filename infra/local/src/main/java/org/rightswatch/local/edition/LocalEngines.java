package org.rightswatch.local.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rightswatch.engines.ElasticsearchNode;
import org.rightswatch.engines.EngineSettings;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.engines.Progress;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;

/** The engines this process had to start itself: both, one or none. They are started side by side. */
public final class LocalEngines implements AutoCloseable {
    private final Optional<KafkaBroker> kafka;
    private final Optional<ElasticsearchNode> elasticsearch;

    private LocalEngines(Optional<KafkaBroker> kafka, Optional<ElasticsearchNode> elasticsearch) {
        this.kafka = kafka;
        this.elasticsearch = elasticsearch;
    }

    /** Both, in this directory, with these settings. */
    public static LocalEngines startBoth(Path directory, LocalSettings settings, Progress progress) {
        CompletableFuture<KafkaBroker> broker = inBackground(() -> broker(directory, settings, progress));
        CompletableFuture<ElasticsearchNode> node = inBackground(() -> node(directory, settings, progress));
        return join(broker.thenApply(Optional::of), node.thenApply(Optional::of));
    }

    /** Those whose address is configured nowhere. */
    public static LocalEngines startMissing(SettingsFile given, Path directory, Progress progress) {
        LocalSettings settings = given.section("local", LocalSettings.class).preferringWellKnownPorts();
        CompletableFuture<Optional<KafkaBroker>> broker = given.has("kafka", "bootstrapServers")
                ? CompletableFuture.completedFuture(Optional.empty())
                : inBackground(() -> Optional.of(broker(directory, settings, progress)));
        CompletableFuture<Optional<ElasticsearchNode>> node = given.has("elasticsearch", "url")
                ? CompletableFuture.completedFuture(Optional.empty())
                : inBackground(() -> Optional.of(node(directory, settings, progress)));
        return join(broker, node);
    }

    private static KafkaBroker broker(Path directory, LocalSettings settings, Progress progress) {
        EngineSettings engine = KafkaBroker.settings(directory.resolve("kafka"))
                .onPort(settings.kafkaPort())
                .withHeap(settings.kafkaHeapMebibytes())
                .reporting(progress);
        return KafkaBroker.start(engine);
    }

    private static ElasticsearchNode node(Path directory, LocalSettings settings, Progress progress) {
        EngineSettings engine = ElasticsearchNode.settings(directory.resolve("elasticsearch"))
                .onPort(settings.elasticsearchPort())
                .withHeap(settings.elasticsearchHeapMebibytes())
                .reporting(progress);
        return ElasticsearchNode.start(engine);
    }

    private static <E> CompletableFuture<E> inBackground(Supplier<E> start) {
        CompletableFuture<E> future = new CompletableFuture<>();
        Thread.ofVirtual().name("engine-start").start(() -> {
            try {
                future.complete(start.get());
            } catch (RuntimeException | Error e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    /** Waits for both, and when one failed stops the other before it tells. */
    private static LocalEngines join(
            CompletableFuture<Optional<KafkaBroker>> broker, CompletableFuture<Optional<ElasticsearchNode>> node) {
        try {
            CompletableFuture.allOf(broker, node).join();
            return new LocalEngines(broker.join(), node.join());
        } catch (CompletionException e) {
            stopIfStarted(broker);
            stopIfStarted(node);
            throw e.getCause() instanceof Problem problem ? problem : e;
        }
    }

    private static <E extends AutoCloseable> void stopIfStarted(CompletableFuture<Optional<E>> engine) {
        if (!engine.isCompletedExceptionally()) {
            engine.join().ifPresent(LocalEngines::stop);
        }
    }

    private static void stop(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException("an engine could not be stopped", e);
        }
    }

    /** The engines' addresses as environment overrides, over the ones given. */
    public Map<String, String> overrides(Map<String, String> environment) {
        Map<String, String> all = new TreeMap<>(environment);
        kafka.ifPresent(broker -> all.put("RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS", broker.bootstrapServers()));
        elasticsearch.ifPresent(
                node -> all.put("RIGHTSWATCH_ELASTICSEARCH_URL", node.url().toString()));
        return Map.copyOf(all);
    }

    /** A line for each engine that was started: what, and where. */
    public List<String> addresses() {
        List<String> lines = new ArrayList<>();
        kafka.ifPresent(broker -> lines.add("Kafka " + broker.bootstrapServers()));
        elasticsearch.ifPresent(node -> lines.add("Elasticsearch " + node.url()));
        return List.copyOf(lines);
    }

    /** Every process of the engines that is alive now. */
    public List<ProcessHandle> processes() {
        return Stream.concat(
                        kafka.stream().flatMap(broker -> broker.processes().stream()),
                        elasticsearch.stream().flatMap(node -> node.processes().stream()))
                .toList();
    }

    /** Stops both at the same time. */
    @Override
    public void close() {
        Thread node = Thread.ofVirtual().start(() -> elasticsearch.ifPresent(ElasticsearchNode::close));
        kafka.ifPresent(KafkaBroker::close);
        try {
            node.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
