package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.HitPage;
import org.rightswatch.alerting.hitindex.HitQuery;
import org.rightswatch.alerting.hitindex.IndexNames;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.Progress;
import org.rightswatch.local.edition.LocalEngines;
import org.rightswatch.local.edition.LocalSettings;
import org.rightswatch.local.edition.Services;
import org.rightswatch.local.endtoend.SavedPages.Proxy;
import org.rightswatch.local.endtoend.SavedPages.SavedPage;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.service.ServiceHost;
import org.rightswatch.platform.settings.SettingsFile;

/** Saved pages through crawler, Kafka, matcher and indexer into Elasticsearch, with hundreds of names watched. */
class SavedPagesTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path directory;

    private SavedPages saved;

    @Test
    void indexesAHitForNearlyEveryBrandThatATitleNames() throws Exception {
        saved = SavedPages.available();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Proxy proxy = saved.serve();
                LocalEngines engines = LocalEngines.startBoth(directory, LocalSettings.defaults(), Progress.NONE);
                ServiceHost host = ServiceHost.open(settings(proxy, engines), Clock.systemUTC())) {
            host.createTopics();
            watchBrands(host.context().kafka());
            Services.ALL.forEach(host::start);
            Set<String> found = new HashSet<>();
            Laws laws = new Laws(host.context().meters());
            var elastic =
                    ElasticClients.open(host.context().settings().section("elasticsearch", ElasticSettings.class));
            HitIndex index = new HitIndex(elastic, IndexNames.standard());
            await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                found.clear();
                found.addAll(hostsAndMarks(index));
                assertThat(shareFound(found)).isGreaterThanOrEqualTo(0.95);
            });
            assertThat(laws.balances()).isNotEmpty();
        }
    }

    private double shareFound(Set<String> found) {
        long named = 0;
        long met = 0;
        for (SavedPage page : saved.pages()) {
            for (String brand : saved.namedIn(page)) {
                named++;
                met += found.contains(page.host() + " " + brand) ? 1 : 0;
            }
        }
        assertThat(named).as("titles that name a brand").isGreaterThanOrEqualTo(9);
        return (double) met / named;
    }

    private static Set<String> hostsAndMarks(HitIndex index) {
        index.refresh();
        Set<String> found = new HashSet<>();
        List<String> after = List.of();
        do {
            HitPage page = index.search(HitQuery.everything().on(new HitQuery.Page(HitQuery.LARGEST_PAGE, after)));
            page.hits()
                    .forEach(indexed -> found.add(
                            URI.create(String.valueOf(indexed.hit().url())).getHost() + " "
                                    + indexed.hit().right().value()));
            after = page.next();
        } while (!after.isEmpty());
        return found;
    }

    private void watchBrands(KafkaClients kafka) {
        for (String brand : saved.brands()) {
            String id = brand.toLowerCase(Locale.ROOT);
            String json = Json.events()
                    .writeValueAsString(Map.of(
                            "kind", "trademark", "id", id, "holder", "eval", "text", brand, "status", "registered"));
            kafka.send(Topics.RIGHTS, id, Json.strict().readValue(json, Right.class));
        }
    }

    private SettingsFile settings(Proxy proxy, LocalEngines engines) throws IOException {
        StringBuilder sources = new StringBuilder();
        for (int i = 0; i < saved.pages().size(); i++) {
            sources.append(String.format(
                    Locale.ROOT,
                    "    - {id: p%d, kind: site, url: %s, maxDepth: 0, delay: 20ms, schedule: \"0 0 3 * * ?\"}%n",
                    i,
                    Json.events().writeValueAsString(saved.pages().get(i).url())));
        }
        String yaml = String.format(
                Locale.ROOT, """
                data: {directory: "%s"}
                http: {port: 0}
                crawler:
                  userAgent: "RightsWatch/0.1"
                  contact: "https://rightswatch.example/bot"
                  proxy: "http://%s"
                  proxyScheme: plain
                  allow: ["%s"]
                  runAtStart: true
                  sources:
                %s
                alerting: {clients: [], console: {port: 0}}
                """, directory.resolve("data"), proxy.authority(), proxy.authority(), sources);
        return SettingsFile.of("saved pages", yaml, engines.overrides(Map.of()));
    }
}
