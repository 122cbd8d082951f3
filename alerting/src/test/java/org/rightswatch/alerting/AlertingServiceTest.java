package org.rightswatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.alerting.hitindex.HitQuery;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/** The whole service on a real broker of its own, the real Elasticsearch, a real SMTP server and a real HTTP endpoint. */
class AlertingServiceTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int RIGHTS = 6;

    @TempDir
    private Path directory;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> hooked = new CopyOnWriteArrayList<>();
    private final String prefix = Names.random("t");
    private KafkaBroker broker;
    private KafkaClients kafka;
    private HttpServer hook;
    private SimpleMeterRegistry meters;
    private AlertingService service;

    @BeforeEach
    void open() throws Exception {
        broker = KafkaBroker.start(directory.resolve("broker"));
        kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()));
        kafka.createMissingTopics(Topics.all());
        mail.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            hooked.add(Json.events().readTree(body).at("/data/id").asString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        start();
    }

    @AfterEach
    void close() {
        service.close();
        hook.stop(0);
        mail.stop();
        kafka.close();
        broker.close();
    }

    @Test
    void tellsEachHitOnceThroughReplaysAndRestartsAndIndexesAll() {
        List<Hit> hits = hits("first", 10);
        Hit low = Hits.severity(Hits.of("low"), Severity.LOW);
        publish(hits);
        publish(List.of(low, Hits.holder(Hits.of("stranger"), "stranger")));
        kafka.producer().send(new ProducerRecord<>("hits", "x", "{".getBytes(StandardCharsets.UTF_8)));
        awaitMails(RIGHTS);
        assertThat(hooked).hasSize(RIGHTS).doesNotHaveDuplicates();
        awaitLaws();
        service.index().refresh();
        assertThat(service.index()
                        .search(HitQuery.everything().ofHolders(Set.of("velmora")))
                        .total())
                .isEqualTo(hits.size() + 1);
        assertThat(ended("suppressed", "below-minimum-severity")).isEqualTo(2); // two receivers
        assertThat(ended("suppressed", "no-client")).isEqualTo(1);
        assertThat(ended("suppressed", "unreadable")).isEqualTo(1);
        assertThat(ended("quarantined", "")).isEqualTo(1);

        publish(hits); // the same crawl again
        await().atMost(LONG).until(() -> ended("suppressed", "already-told") == 2L * hits.size());
        service.close();
        start();
        publish(hits);
        publish(hits("second", 3));
        awaitMails(2 * RIGHTS);
        awaitLaws();
        assertThat(hooked).hasSize(2 * RIGHTS).doesNotHaveDuplicates();
        assertThat(mailIds()).hasSize(2 * RIGHTS).doesNotHaveDuplicates();
        service.index().refresh();
        assertThat(service.index()
                        .search(HitQuery.everything().ofHolders(Set.of("velmora")))
                        .total())
                .isEqualTo(hits.size() + 1 + 3L * RIGHTS);
    }

    private void start() {
        meters = new SimpleMeterRegistry();
        SettingsFile settings =
                SettingsFile.of("test.yaml", yaml(), Map.of("HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        service = AlertingService.create(
                new ServiceContext(settings, kafka, meters, Clock.systemUTC(), directory, new HealthRegistry()));
        service.start();
    }

    private String yaml() {
        return """
                elasticsearch: {url: "%s"}
                alerting:
                  indexPrefix: %s
                  promises: {firstAlertWithin: 2s, furtherAlertsEvery: 1s}
                  receivers:
                    - {name: mail, kind: email, from: watch@lawfirm.example, to: [ip@velmora.example],
                       smtp: {host: 127.0.0.1, port: %d, security: none}}
                    - {name: hook, kind: webhook, url: "http://127.0.0.1:%d/", secret: "env:HOOK", allow: ["127.0.0.1:%d"]}
                  clients:
                    - {holder: velmora, name: Velmora SA, language: [zh, en], timeZone: Asia/Shanghai, alerts: [mail, hook]}
                  console: {port: 0}
                """.formatted(
                        Engines.elasticsearch(),
                        prefix,
                        mail.getSmtp().getPort(),
                        hook.getAddress().getPort(),
                        hook.getAddress().getPort());
    }

    /** So many hits of each right. */
    private static List<Hit> hits(String name, int each) {
        List<Hit> hits = new ArrayList<>();
        for (int right = 0; right < RIGHTS; right++) {
            String id = "US-" + right;
            IntStream.range(0, each).forEach(i -> hits.add(Hits.right(Hits.of(name + "-" + i), id)));
        }
        return hits;
    }

    private void publish(List<Hit> hits) {
        hits.forEach(hit -> kafka.send(Topics.HITS, hit.id().value(), hit));
        kafka.producer().flush();
    }

    private void awaitMails(int count) {
        await().atMost(LONG).until(() -> mail.getReceivedMessages().length >= count && hooked.size() >= count);
    }

    private List<String> mailIds() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(AlertingServiceTest::id)
                .toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything told, nothing pending, both laws in balance. */
    private void awaitLaws() {
        Laws laws = new Laws(meters);
        await().atMost(LONG).untilAsserted(() -> {
            Laws.Balance alerts = laws.balance(Law.ALERTS);
            assertThat(alerts.balanced()).as(alerts.toString()).isTrue();
            assertThat(alerts.pending()).as(alerts.toString()).isZero();
            Laws.Balance index = laws.balance(Law.INDEX);
            assertThat(index.balanced()).as(index.toString()).isTrue();
        });
    }

    private long ended(String end, String reason) {
        var counter = meters.find(Laws.ENDED).tags("end", end, "reason", reason).counter();
        return counter == null ? 0 : Math.round(counter.count());
    }
}
