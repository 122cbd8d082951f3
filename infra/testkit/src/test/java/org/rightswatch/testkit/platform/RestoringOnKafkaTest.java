package org.rightswatch.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.InMemoryKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.platform.streams.StreamsApplication;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/** A store that breaks while it is restored, as one does for which memory does not suffice. */
@Timeout(120)
class RestoringOnKafkaTest {

    private static final String STORE = "breaking";

    private final String application = Names.random("restoring");
    private final Topic<Finding> topic = topic(Names.random("read"));

    /** As Streams would create it, with what an earlier run left there. */
    private final Topic<Finding> changelog = topic(application + "-" + STORE + "-changelog");

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    Path dir;

    /** What runs the tests takes an error that nobody catches for its own end. */
    @BeforeEach
    void expectAnError() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
    }

    @AfterEach
    void expectNone() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static Topic<Finding> topic(String name) {
        return new Topic<>(
                name, "hit id", new JsonSerde<>(Finding.class), 1, Topic.CleanUp.compact(), Topic.Owner.EVERYONE);
    }

    @Test
    void anErrorThatEndsTheRestoringThreadIsSeenInTheHealthThoughStreamsSaysItRuns() throws InterruptedException {
        try (KafkaClients kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()))) {
            kafka.createMissingTopics(List.of(topic, changelog));
            var finding = new Finding(
                    new HitId("h"),
                    Decision.WATCH,
                    null,
                    "analyst",
                    Clock.systemUTC().instant(),
                    null);
            kafka.send(changelog, "h", finding).join();
            try (StreamsApplication started = start(kafka)) {
                await().dontCatchUncaughtExceptions()
                        .atMost(60, TimeUnit.SECONDS)
                        .until(() -> started.health().state() == State.DOWN);
                assertThat(started.health().reason()).contains(STORE, changelog.name(), "restart the service");
                assertThat(uncaught).as("nobody else is told").hasAtLeastOneElementOfType(LinkageError.class);
            }
        }
    }

    private StreamsApplication start(KafkaClients kafka) {
        var context = new ServiceContext(
                SettingsFile.defaults(Map.of()),
                kafka,
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                dir,
                new HealthRegistry());
        return StreamsApplication.start(context, application, topology());
    }

    private Topology topology() {
        return new Topology()
                .addSource("read", new StringDeserializer(), new StringDeserializer(), topic.name())
                .addProcessor("look", Nothing::new, "read")
                .addStateStore(Stores.keyValueStoreBuilder(new Breaking(), Serdes.Bytes(), Serdes.ByteArray()), "look");
    }

    private static final class Nothing implements Processor<String, String, Void, Void> {
        @Override
        public void process(Record<String, String> message) {}
    }

    private static final class Breaking implements KeyValueBytesStoreSupplier {

        @Override
        public String name() {
            return STORE;
        }

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new InMemoryKeyValueStore(STORE) {
                @Override
                public synchronized void put(Bytes key, byte[] value) {
                    throw new LinkageError("as if");
                }
            };
        }

        @Override
        public String metricsScope() {
            return "in-memory";
        }
    }
}
