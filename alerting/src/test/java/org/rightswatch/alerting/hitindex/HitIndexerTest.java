package org.rightswatch.alerting.hitindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.hitindex.FaultyElastic.Fault;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.retry.RetryPolicy;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/** The consumer loop on the real broker and the real Elasticsearch, behind a proxy that misbehaves. */
class HitIndexerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static KafkaClients kafka;
    private static FaultyElastic proxy;
    private static ElasticsearchClient elastic;

    private final IndexNames names = new IndexNames(Names.random("t"));
    private final String holder = Names.random("holder");
    private final List<QuarantinedRecord> quarantine = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HitIndex index = new HitIndex(elastic, names);
    private HitIndexer indexer;

    @BeforeAll
    static void open() throws InterruptedException {
        kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
        kafka.createMissingTopics(Topics.all());
        proxy = new FaultyElastic(Engines.elasticsearch());
        elastic = ElasticClients.open(ElasticSettings.of(proxy.url()));
    }

    @AfterAll
    static void closeAll() throws Exception {
        elastic.close();
        proxy.close();
        kafka.close();
    }

    @BeforeEach
    void start() {
        proxy.fault = Fault.NONE;
        proxy.faulty.set(0);
        indexer = indexer();
        indexer.start();
    }

    @AfterEach
    void stop() {
        indexer.close();
    }

    @Test
    void indexesEveryHitOnceAndQuarantinesWhatIsNone() {
        awaitUp();
        String poison = Names.random("poison");
        kafka.producer().send(new ProducerRecord<>(Topics.HITS.name(), poison, "{".getBytes(StandardCharsets.UTF_8)));
        List<Hit> hits = publish(300);
        publish(Hits.with(hits.getFirst(), c -> c.put("revision", 2).put("engine", "x".repeat(40_000))));
        Hit decided = hits.get(7);
        kafka.send(Topics.FINDINGS, decided.id().value(), Hits.finding(decided, Decision.CONFIRMED, Hits.MONDAY));
        awaitIndexed(300);
        await().atMost(LONG)
                .until(() -> index.find(decided.id()).orElseThrow().finding().isPresent());
        await().atMost(LONG).until(() -> quarantine.stream().anyMatch(q -> key(q).equals(poison)));
        await().atMost(LONG)
                .until(() -> quarantine.stream()
                        .anyMatch(q -> key(q).equals(hits.getFirst().id().value())
                                && q.detail().contains("engine")));
        awaitBalance();
        assertThat(indexer.health().state()).isEqualTo(State.UP);
    }

    @Test
    void waitsWhileElasticsearchIsAwayAndLosesNothing() {
        awaitUp();
        proxy.fault = Fault.GONE;
        publish(1_200);
        await().atMost(LONG).until(() -> proxy.faulty.get() > 3);
        assertThat(indexer.health().state()).isEqualTo(State.WAITING);
        assertThat(indexer.health().reason()).contains("records wait");
        proxy.fault = Fault.UNAVAILABLE;
        int before = proxy.faulty.get();
        await().atMost(LONG).until(() -> proxy.faulty.get() > before + 1);
        proxy.fault = Fault.NONE;
        awaitIndexed(1_200);
        awaitBalance();
        assertThat(quarantine).allMatch(q -> !key(q).contains(holder));
    }

    @Test
    void sendsAgainWhenTheAnswerCannotBeRead() {
        awaitUp();
        proxy.fault = Fault.BULK_ANSWER_CUT;
        publish(50);
        await().atMost(LONG).until(() -> proxy.faulty.get() > 1);
        proxy.fault = Fault.NONE;
        awaitIndexed(50);
        awaitBalance();
    }

    @Test
    void whatAKilledIndexerHeldIsIndexedByTheNextOne() {
        awaitUp();
        proxy.fault = Fault.GONE;
        publish(700);
        await().atMost(LONG).until(() -> proxy.faulty.get() > 1);
        indexer.close(); // nothing of the batch was stored or committed
        proxy.fault = Fault.NONE;
        indexer = indexer();
        indexer.start();
        awaitIndexed(700);
    }

    private HitIndexer indexer() {
        return new HitIndexer(
                new HitIndexer.Surroundings(
                        elastic,
                        kafka.consumer(names.consumerGroup(), Topics.HITS, Topics.FINDINGS),
                        quarantine::add,
                        new Laws(meters),
                        Clock.systemUTC()),
                names,
                new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofDays(1)));
    }

    private List<Hit> publish(int count) {
        List<Hit> hits = IntStream.range(0, count)
                .mapToObj(i -> Hits.holder(Hits.of(holder + "-" + i), holder))
                .toList();
        publish(hits.toArray(Hit[]::new));
        return hits;
    }

    private static void publish(Hit... hits) {
        for (Hit hit : hits) {
            kafka.send(Topics.HITS, hit.id().value(), hit);
        }
        kafka.producer().flush();
    }

    private void awaitUp() {
        await().atMost(LONG).until(() -> indexer.health().isUp());
    }

    private void awaitIndexed(long count) {
        await().atMost(LONG).until(() -> {
            index.refresh();
            return index.search(HitQuery.everything().ofHolders(Set.of(holder))).total() == count;
        });
    }

    private void awaitBalance() {
        Laws laws = new Laws(meters);
        await().atMost(LONG).until(() -> laws.balance(Law.INDEX).balanced());
        assertThat(laws.balance(Law.INDEX).begun()).isPositive();
    }

    private static String key(QuarantinedRecord record) {
        return record.key() == null ? "" : new String(record.key().bytes(), StandardCharsets.UTF_8);
    }
}
