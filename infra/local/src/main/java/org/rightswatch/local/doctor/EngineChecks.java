package org.rightswatch.local.doctor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.nodes.stats.NodeStatsMetric;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticProbe;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaProbe;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.settings.SettingsFile;

/** Kafka and Elasticsearch, where addresses are configured; `up` brings its own otherwise. */
final class EngineChecks {

    private static final Duration MOST_SKEW = Duration.ofSeconds(5);
    /** Nothing of ours is older: a clock before it is wrong. */
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    private final SettingsFile settings;
    private final InstantSource clock;

    EngineChecks(SettingsFile settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Checkup> kafka() {
        if (!settings.has("kafka", "bootstrapServers")) {
            return List.of(Checkup.skipped("kafka", "no address configured: `rightswatch up` starts its own"));
        }
        try (KafkaClients kafka = new KafkaClients(settings.section("kafka", KafkaSettings.class));
                Admin admin = kafka.admin()) {
            Status status = new KafkaProbe(admin, kafka.bootstrapServers()).ask();
            return status.isUp()
                    ? List.of(Checkup.ok("kafka", status.reason()), topics(admin))
                    : List.of(
                            Checkup.failed("kafka", status.reason() + "; check kafka.bootstrapServers and the broker"));
        }
    }

    private static Checkup topics(Admin admin) {
        try {
            Set<String> missing = new TreeSet<>();
            Topics.all().stream().map(Topic::name).forEach(missing::add);
            missing.removeAll(admin.listTopics().names().get());
            return missing.isEmpty()
                    ? Checkup.ok("topics", "all " + Topics.all().size() + " are there")
                    : Checkup.skipped("topics", "not there yet, created at start: " + String.join(", ", missing));
        } catch (ExecutionException e) {
            return Checkup.failed("topics", "cannot be listed (" + e.getCause() + "); check the account's rights");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Checkup.failed("topics", "interrupted");
        }
    }

    List<Checkup> elasticsearch() {
        if (!settings.has("elasticsearch", "url")) {
            return List.of(Checkup.skipped("elasticsearch", "no address configured: `rightswatch up` starts its own"));
        }
        ElasticSettings elastic = settings.section("elasticsearch", ElasticSettings.class);
        try (ElasticsearchClient client = ElasticClients.open(elastic)) {
            Status status = ElasticProbe.ask(client, elastic.url());
            return List.of(
                    status.isUp()
                            ? Checkup.ok("elasticsearch", status.reason())
                            : Checkup.failed(
                                    "elasticsearch", status.reason() + "; check section elasticsearch and the server"));
        } catch (IOException e) {
            return List.of(Checkup.failed("elasticsearch", "the client could not be closed (" + e.getMessage() + ")"));
        }
    }

    /** Leases, grouping and evidence rely on the clock: plausible by itself, and the same as Elasticsearch's. */
    List<Checkup> clock() {
        Instant now = clock.instant();
        if (now.isBefore(RELEASED)) {
            return List.of(Checkup.failed("clock", "it says " + now + ", before this program was made; set the clock"));
        }
        if (!settings.has("elasticsearch", "url")) {
            return List.of(Checkup.ok("clock", "it says " + now + ", there is no other clock to compare with"));
        }
        ElasticSettings elastic = settings.section("elasticsearch", ElasticSettings.class);
        try (ElasticsearchClient client = ElasticClients.open(elastic)) {
            return List.of(skew(client));
        } catch (IOException | ElasticsearchException e) {
            return List.of(Checkup.skipped("clock", "it says " + now + ", Elasticsearch's could not be asked"));
        }
    }

    private Checkup skew(ElasticsearchClient client) throws IOException {
        Instant before = clock.instant();
        var stats = client.nodes().stats(request -> request.metric(NodeStatsMetric.Process));
        Instant after = clock.instant();
        Duration most = stats.nodes().values().stream()
                .map(node -> node.timestamp() == null ? after : Instant.ofEpochMilli(node.timestamp()))
                .map(theirs -> outside(theirs, before, after))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        String words = "it says " + after + ", " + most.toMillis() + " ms from Elasticsearch's";
        return most.compareTo(MOST_SKEW) <= 0
                ? Checkup.ok("clock", words)
                : Checkup.failed("clock", words + "; synchronise both with NTP");
    }

    private static Duration outside(Instant theirs, Instant before, Instant after) {
        if (theirs.isBefore(before)) {
            return Duration.between(theirs, before);
        }
        return theirs.isAfter(after) ? Duration.between(after, theirs) : Duration.ZERO;
    }
}
