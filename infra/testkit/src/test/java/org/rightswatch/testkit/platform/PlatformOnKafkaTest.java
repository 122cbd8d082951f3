package org.rightswatch.testkit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.topic.JsonSerde;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.quarantine.KafkaQuarantine;
import org.rightswatch.platform.quarantine.QuarantineLog;
import org.rightswatch.platform.quarantine.QuarantineUnreadable;
import org.rightswatch.platform.quarantine.Why;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.platform.streams.StreamsApplication;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

@Timeout(120)
class PlatformOnKafkaTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path dir;

    private static Topic<Finding> topic(String name) {
        return new Topic<>(
                name, "hit id", new JsonSerde<>(Finding.class), 1, Topic.CleanUp.compact(), Topic.Owner.EVERYONE);
    }

    private static Finding finding(String id) {
        return new Finding(new HitId(id), Decision.WATCH, null, "analyst", CLOCK.instant(), null);
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaClients kafka, Topic<?> topic, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = kafka.consumer(Names.random("reader"), topic)) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    @Test
    void createsTheCatalogueOnceWithItsCleanUpAndRetention() throws Exception {
        try (var kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
                var admin = kafka.admin()) {
            kafka.createMissingTopics(Topics.all());
            kafka.createMissingTopics(Topics.all());
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.all().stream().map(Topic::name).toList());
            var listings = new ConfigResource(ConfigResource.Type.TOPIC, Topics.LISTINGS.name());
            var quarantine = new ConfigResource(ConfigResource.Type.TOPIC, Topics.QUARANTINE.name());
            var configs =
                    admin.describeConfigs(List.of(listings, quarantine)).all().get();
            assertThat(configs.get(listings).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configs.get(quarantine).get("retention.ms").value())
                    .isEqualTo(String.valueOf(Duration.ofDays(365).toMillis()));
        }
    }

    @Test
    void quarantineKeepsTheBytesOfARecord() throws Exception {
        try (var kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()), meters)) {
            kafka.createMissingTopics(Topics.all());
            String source = Names.random("source");
            byte[] bytes = "{\"broken".getBytes(StandardCharsets.UTF_8);
            var why = new Why("test", Why.MALFORMED, "the JSON ends too early");
            new KafkaQuarantine(kafka, meters)
                    .put(why.of(new ConsumerRecord<>(source, 0, 7, "k", bytes), CLOCK.instant()));
            assertThat(quarantined(kafka, source).getFirst().value().bytes()).isEqualTo(bytes);
            assertThat(meters.get("rightswatch.quarantined")
                            .tag("reason", Why.MALFORMED)
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPoisonRecordIsQuarantinedOnceAndTheStreamGoesOnAlsoAfterARestart() throws Exception {
        Topic<Finding> in = topic(Names.random("in"));
        Topic<Finding> out = topic(Names.random("out"));
        String application = Names.random("copy");
        List<QuarantinedRecord> told = new CopyOnWriteArrayList<>();
        try (var kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()), meters)) {
            kafka.createMissingTopics(List.of(in, out, Topics.QUARANTINE));
            kafka.send(in, "a", finding("a")).join();
            kafka.producer()
                    .send(new ProducerRecord<>(in.name(), "x", new byte[] {'{', 0, (byte) 0xFF}))
                    .get();
            kafka.send(in, "b", finding("b")).join();
            try (var running = copy(kafka, application, in, out, told)) {
                assertThat(read(kafka, out, 2)).extracting(ConsumerRecord::key).containsExactly("a", "b");
                await().until(() -> running.health().isUp());
            }
            kafka.send(in, "c", finding("c")).join();
            long restarted = System.nanoTime();
            try (var running = copy(kafka, application, in, out, told)) {
                assertThat(read(kafka, out, 3)).extracting(ConsumerRecord::key).containsExactly("a", "b", "c");
                assertThat(Duration.ofNanos(System.nanoTime() - restarted))
                        .as("a stable instance id does not wait for its old session")
                        .isLessThan(Duration.ofSeconds(20));
            }
            assertThat(quarantined(kafka, in.name())).hasSize(1).first().satisfies(record -> {
                assertThat(record.value().bytes()).isEqualTo(new byte[] {'{', 0, (byte) 0xFF});
                assertThat(record.offset()).isEqualTo(1);
                assertThat(record.reason()).isEqualTo(Why.MALFORMED);
                assertThat(record.detail()).startsWith("is not JSON at line 1");
            });
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void aReplayedRecordGoesBackUnchangedAndIsListedNoMore() throws Exception {
        Topic<Finding> source = topic(Names.random("source"));
        try (var kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()), meters)) {
            kafka.createMissingTopics(List.of(source, Topics.QUARANTINE));
            byte[] bytes = {'{', 0, (byte) 0xFF};
            var why = new Why("test", Why.MALFORMED, "is not JSON");
            var quarantine = new KafkaQuarantine(kafka, meters);
            quarantine.put(why.of(new ConsumerRecord<>(source.name(), 0, 7, "k", bytes), CLOCK.instant()));
            quarantine.put(why.of(new ConsumerRecord<>(source.name(), 0, 8, "k", bytes), CLOCK.instant()));
            QuarantineLog log = new QuarantineLog(kafka);
            List<QuarantineLog.Entry> before = from(source, log);
            assertThat(before).extracting(entry -> entry.record().offset()).containsExactly(7L, 8L);
            log.replay(before.getFirst(), CLOCK.instant());
            assertThat(read(kafka, source, 1)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo("k");
                assertThat(record.value()).isEqualTo(bytes);
            });
            assertThat(from(source, log)).containsExactly(before.getLast());
        }
    }

    private static List<QuarantineLog.Entry> from(Topic<?> source, QuarantineLog log) {
        return log.entries().stream()
                .filter(entry -> entry.record().topic().equals(source.name()))
                .toList();
    }

    @Test
    void whatWasSentWhileTheBrokerWasAwayArrivesWhenItIsBack() throws Exception {
        Topic<Finding> topic = topic("findings-here");
        KafkaBroker broker = KafkaBroker.start(dir.resolve("broker"));
        int port = Integer.parseInt(
                broker.bootstrapServers().substring(broker.bootstrapServers().lastIndexOf(':') + 1));
        try (var kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(List.of(topic));
            kafka.send(topic, "before", finding("before")).join();
            broker.close();
            var sent = CompletableFuture.supplyAsync(() -> kafka.send(topic, "meanwhile", finding("meanwhile")))
                    .thenCompose(metadata -> metadata);
            assertThat(sent).isNotDone();
            broker = KafkaBroker.start(
                    KafkaBroker.settings(dir.resolve("broker")).onPort(port));
            assertThat(sent).succeedsWithin(Duration.ofSeconds(30));
            assertThat(read(kafka, topic, 2)).extracting(ConsumerRecord::key).containsExactly("before", "meanwhile");
        } finally {
            broker.close();
        }
    }

    private List<QuarantinedRecord> quarantined(KafkaClients kafka, String source) {
        List<QuarantinedRecord> found = new ArrayList<>();
        try (var consumer = kafka.consumer(Names.random("quarantine-reader"), Topics.QUARANTINE)) {
            await().atMost(30, TimeUnit.SECONDS).until(() -> {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(200)).spliterator(), false)
                        .filter(record -> source.equals(record.key()))
                        .map(record ->
                                Topics.QUARANTINE.values().deserializer().deserialize("quarantine", record.value()))
                        .forEach(found::add);
                return !found.isEmpty();
            });
        }
        return found;
    }

    private StreamsApplication copy(
            KafkaClients kafka,
            String application,
            Topic<Finding> in,
            Topic<Finding> out,
            List<QuarantinedRecord> told) {
        var context =
                new ServiceContext(SettingsFile.defaults(Map.of()), kafka, meters, CLOCK, dir, new HealthRegistry());
        Properties properties = kafka.streamsProperties(application, dir);
        QuarantineUnreadable.install(properties, new QuarantineUnreadable.Setup("copy", CLOCK, told::add));
        return StreamsApplication.start(context, topology(in, out), properties);
    }

    private static Topology topology(Topic<Finding> in, Topic<Finding> out) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(in.name(), Consumed.with(Serdes.String(), in.values()).withName("read"))
                .peek((key, value) -> {}, Named.as("look"))
                .to(out.name(), Produced.with(Serdes.String(), out.values()).withName("write"));
        return builder.build();
    }
}
