package org.rightswatch.alerting.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.alerting.Hits.MONDAY;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.routing.AlertTimers;
import org.rightswatch.alerting.routing.Client;
import org.rightswatch.alerting.routing.Router;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

/** Timelines of the alert topology; after each, the law of alerts must balance. */
class AlertTopologyTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path state;

    private SimpleMeterRegistry meters;
    private Laws laws;
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> hits;
    private TestInputTopic<String, byte[]> findings;
    private TestInputTopic<String, byte[]> log;
    private TestOutputTopic<String, Notification> notifications;

    @BeforeEach
    void open() {
        start(Optional.empty(), "mail");
    }

    private void start(Optional<Duration> remindEvery, String... receivers) {
        meters = new SimpleMeterRegistry();
        laws = new Laws(meters);
        Router router = new Router(List.of(new Client("velmora", List.of(receivers), Severity.HIGH, List.of())));
        AlertTimers timers = new AlertTimers(Duration.ofSeconds(30), Duration.ofMinutes(5), remindEvery, DAY);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "t");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(new AlertTopology(router, timers, laws).build(), properties, MONDAY);
        hits = driver.createInputTopic("hits", new StringSerializer(), new ByteArraySerializer());
        findings = driver.createInputTopic("findings", new StringSerializer(), new ByteArraySerializer());
        log = driver.createInputTopic("notifications", new StringSerializer(), new ByteArraySerializer());
        notifications = driver.createOutputTopic(
                "notifications",
                new StringDeserializer(),
                Topics.NOTIFICATIONS.values().deserializer());
    }

    private void restart(Optional<Duration> remindEvery, String... receivers) {
        driver.close();
        start(remindEvery, receivers);
    }

    @AfterEach
    void balancesItsLaw() {
        assertThat(laws.balance(Law.ALERTS).balanced())
                .as(laws.balance(Law.ALERTS).toString())
                .isTrue();
        driver.close();
        assertThat(laws.balance(Law.ALERTS).pending()).isZero();
    }

    @Test
    void tellsHitsOfOneRightTogetherAndWorstFirst() {
        publish(Hits.of("a"));
        pass(Duration.ofSeconds(20));
        publish(Hits.severity(Hits.of("b"), Severity.CRITICAL), Hits.of("c"));
        pass(Duration.ofSeconds(9));
        assertThat(told()).isEmpty();
        pass(Duration.ofSeconds(2));
        Notification first = onlyOne();
        assertThat(first.state()).isEqualTo(NotificationState.PENDING);
        assertThat(first.reason()).isEqualTo("first-notification");
        assertThat(first.receiver()).isEqualTo("mail");
        assertThat(first.group()).isEqualTo("velmora|US-1000001");
        assertThat(first.shown()).hasSize(3);
        assertThat(first.shown().getFirst()).isEqualTo(Hits.severity(Hits.of("b"), Severity.CRITICAL));
        assertThat(laws.balance(Law.ALERTS).pending()).isEqualTo(3);
        landed(first, NotificationState.SENT);
        assertThat(laws.balance(Law.ALERTS).ends()).containsEntry("notified", 3L);
    }

    @Test
    void sameCrawlTwiceTellsNothingNew() {
        publish(Hits.of("a"), Hits.of("b"));
        tellAndLand();
        publish(Hits.of("a"), Hits.revision(Hits.of("b"), 2));
        pass(DAY);
        assertThat(told()).isEmpty();
        assertThat(suppressed("already-told")).isEqualTo(2);
    }

    @Test
    void keepsFurtherMessagesApart() {
        publish(Hits.of("a"));
        tellAndLand();
        publish(Hits.of("b"));
        pass(Duration.ofMinutes(4));
        assertThat(told()).isEmpty();
        publish(Hits.of("c"));
        pass(Duration.ofMinutes(1));
        Notification further = onlyOne();
        assertThat(further.reason()).isEqualTo("new-hits-in-group");
        assertThat(further.hits()).hasSize(2);
    }

    @Test
    void anOutageEndsInOneGroupedMessage() {
        publish(Hits.of("a"));
        pass(Duration.ofSeconds(31));
        Notification stuck = onlyOne();
        for (int i = 0; i < 100; i++) {
            publish(Hits.of("later-" + i));
            pass(Duration.ofMinutes(15));
        }
        assertThat(told()).isEmpty();
        landed(stuck, NotificationState.SENT);
        pass(Duration.ofMinutes(6));
        assertThat(onlyOne().hits()).hasSize(100);
    }

    @Test
    void givesWhatWaitsToTheNextOwnerOfTheGroup() {
        publish(Hits.of("a"), Hits.of("b"));
        SimpleMeterRegistry before = meters;
        restart(Optional.empty(), "mail");
        assertThat(suppressed(before, "handed-over")).isEqualTo(2);
        assertThat(new Laws(before).balance(Law.ALERTS).balanced()).isTrue();
    }

    @Test
    void forgetsAHitThatIsGoneBeforeTheMessage() {
        publish(Hits.of("a"), Hits.state(Hits.revision(Hits.of("a"), 2), HitState.GONE));
        pass(DAY);
        assertThat(told()).isEmpty();
        assertThat(suppressed("gone")).isEqualTo(2);
    }

    @Test
    void forgetsAHitWhoseSeverityFellBeforeTheMessage() {
        publish(Hits.of("a"), Hits.severity(Hits.revision(Hits.of("a"), 2), Severity.LOW));
        pass(DAY);
        assertThat(told()).isEmpty();
        assertThat(suppressed("below-minimum-severity")).isEqualTo(2);
    }

    @Test
    void tellsTheNewestRevisionOfAHitOnce() {
        publish(Hits.revision(Hits.of("a"), 2), Hits.revision(Hits.of("a"), 3), Hits.of("a"));
        pass(Duration.ofSeconds(31));
        assertThat(onlyOne().hits())
                .containsExactly(new Notification.NotifiedHit(Hits.of("a").id(), 3));
        assertThat(suppressed("superseded")).isEqualTo(2);
    }

    @Test
    void tellsAgainWhenTheSeverityRises() {
        publish(Hits.of("a"));
        tellAndLand();
        publish(Hits.severity(Hits.revision(Hits.of("a"), 2), Severity.CRITICAL));
        pass(Duration.ofMinutes(6));
        assertThat(onlyOne().reason()).isEqualTo("severity-raised");
    }

    @Test
    void neverTellsWhatAPersonDismissed() {
        Finding finding = Hits.finding(Hits.of("a"), Decision.AUTHORISED_SELLER, MONDAY);
        findings.pipeInput(
                finding.hit().value(), Topics.FINDINGS.values().serializer().serialize("findings", finding));
        publish(Hits.of("a"));
        pass(DAY);
        assertThat(told()).isEmpty();
        assertThat(suppressed("dismissed")).isEqualTo(1);
    }

    @Test
    void countsAMessageThatWasGivenUp() {
        publish(Hits.of("a"), Hits.of("b"));
        pass(Duration.ofSeconds(31));
        landed(onlyOne(), NotificationState.FAILED);
        assertThat(suppressed("delivery-failed")).isEqualTo(2);
        publish(Hits.of("c"));
        pass(Duration.ofMinutes(6));
        assertThat(onlyOne().hits()).hasSize(1);
    }

    @Test
    void ignoresAnEntryThatLandsTwice() {
        publish(Hits.of("a"));
        pass(Duration.ofSeconds(31));
        Notification message = onlyOne();
        landed(message, NotificationState.SENT);
        landed(message, NotificationState.SENT);
        assertThat(laws.balance(Law.ALERTS).ends()).containsEntry("notified", 1L);
    }

    @Test
    void goesOnAfterPoisonRecords() {
        byte[] poison = "{".getBytes(StandardCharsets.UTF_8);
        hits.pipeInput("x", poison);
        hits.pipeInput("x", (byte[]) null);
        log.pipeInput("mail|velmora|US-1", poison);
        log.pipeInput("mail|velmora|US-1", (byte[]) null);
        findings.pipeInput(Hits.of("a").id().value(), poison);
        publish(Hits.of("a"));
        pass(Duration.ofSeconds(31));
        assertThat(onlyOne().hits()).hasSize(1);
        assertThat(suppressed("unreadable")).isEqualTo(1);
    }

    @Test
    void tellsEveryReceiverUnderItsOwnKeyAndId() {
        restart(Optional.empty(), "mail", "hook");
        publish(Hits.of("a"));
        pass(Duration.ofSeconds(31));
        var all = notifications.readKeyValuesToList();
        assertThat(all)
                .extracting(kv -> kv.key)
                .containsExactlyInAnyOrder("mail|velmora|US-1000001", "hook|velmora|US-1000001");
        assertThat(all).extracting(kv -> kv.value.id()).doesNotHaveDuplicates();
    }

    @Test
    void remindsOfWhatIsStillOpenWhenTheClientAskedForIt() {
        restart(Optional.of(DAY), "mail");
        publish(Hits.of("a"), Hits.of("b"));
        tellAndLand();
        publish(Hits.state(Hits.revision(Hits.of("b"), 2), HitState.GONE));
        pass(DAY);
        Notification reminder = onlyOne();
        assertThat(reminder.reason()).isEqualTo("reminder");
        assertThat(reminder.hits()).hasSize(1);
        landed(reminder, NotificationState.SENT);
        pass(DAY.plusSeconds(2));
        assertThat(onlyOne().id()).isNotEqualTo(reminder.id());
    }

    @Test
    void sendsMoreHitsThanAMessageHoldsInSeveral() {
        for (int i = 0; i < GroupAlerts.HITS_PER_MESSAGE + 10; i++) {
            publish(Hits.of("m" + i));
        }
        pass(Duration.ofSeconds(31));
        Notification first = onlyOne();
        assertThat(first.hits()).hasSize(GroupAlerts.HITS_PER_MESSAGE);
        assertThat(first.shown()).hasSize(GroupAlerts.SHOWN);
        landed(first, NotificationState.SENT);
        pass(Duration.ofMinutes(6));
        assertThat(onlyOne().hits()).hasSize(10);
    }

    @Test
    void boundsWhatAHostilePageCanPutIntoAMessage() {
        publish(Hits.title(Hits.of("a"), "长".repeat(1_000_000)));
        pass(Duration.ofSeconds(31));
        assertThat(onlyOne().shown().getFirst().title()).hasSizeLessThan(500);
    }

    @Test
    void hasTheAgreedShape() throws IOException {
        AlertTimers timers = new AlertTimers(DAY, DAY, Optional.empty(), DAY);
        String shape = new AlertTopology(new Router(List.of()), timers, new Laws(new SimpleMeterRegistry()))
                .build()
                .describe()
                .toString();
        try (InputStream golden = getClass().getResourceAsStream("alert-topology.txt")) {
            assertThat(shape.strip())
                    .as("a changed topology needs a migration of its state: see alerting/README.md")
                    .isEqualToNormalizingNewlines(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private void publish(Hit... published) {
        for (Hit hit : published) {
            hits.pipeInput(hit.id().value(), Topics.HITS.values().serializer().serialize("hits", hit));
        }
    }

    private void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /** Pending entries since the last look. */
    private List<Notification> told() {
        return notifications.readValuesToList();
    }

    private Notification onlyOne() {
        List<Notification> told = told();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private void landed(Notification message, NotificationState end) {
        Notification entry = new Notification(
                message.id(),
                message.receiver(),
                message.group(),
                message.holder(),
                message.hits(),
                end,
                message.reason(),
                MONDAY,
                1,
                null,
                List.of());
        log.pipeInput(
                message.receiver() + "|" + message.group(),
                Topics.NOTIFICATIONS.values().serializer().serialize("notifications", entry));
    }

    private void tellAndLand() {
        pass(Duration.ofSeconds(31));
        landed(onlyOne(), NotificationState.SENT);
    }

    private long suppressed(String reason) {
        return suppressed(meters, reason);
    }

    private static long suppressed(SimpleMeterRegistry meters, String reason) {
        return Math.round(meters.get(Laws.ENDED)
                .tags("end", "suppressed", "reason", reason)
                .counter()
                .count());
    }
}
