package org.rightswatch.alerting.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rightswatch.alerting.Hits.MONDAY;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.alerting.routing.GroupKey;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.retry.Reason;
import org.rightswatch.platform.retry.RetryPolicy;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.FollowedTopics;
import org.rightswatch.testkit.Names;

/** The sender on the real broker; a killed process is one whose lane dies after sending. */
class AlertSenderTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static KafkaClients kafka;
    private static FollowedTopics topics;

    private final String receiver = Names.random("r");
    private final String group = Names.random("senders");
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private AlertSender sender;

    @BeforeAll
    static void open() throws InterruptedException {
        kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
        topics = new FollowedTopics(kafka);
        kafka.createMissingTopics(Topics.all());
    }

    @AfterAll
    static void closeAll() {
        topics.close();
        kafka.close();
    }

    @AfterEach
    void stop() {
        sender.close();
    }

    @Test
    void sendsWhatIsPendingOnceAndRecordsIt() {
        pending("US-1", "one");
        pending("US-2", "two");
        start(message -> new Delivery.Delivered("taken"));
        assertThat(ended("US-1").state()).isEqualTo(NotificationState.SENT);
        Notification two = ended("US-2");
        assertThat(two.reason()).isEqualTo("first-notification");
        assertThat(two.attempts()).isEqualTo(1);
        assertThat(two.detail()).isEqualTo("taken");
        assertThat(two.shown()).isEmpty();
        assertThat(delivered).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void killedBetweenSendingAndRecordingRepeatsOnceWithTheSameId() {
        pending("US-1", "one");
        start(message -> {
            throw new AssertionError("killed here, on purpose");
        });
        await().dontCatchUncaughtExceptions().atMost(LONG).until(() -> delivered.size() == 1);
        sender.close();
        start(message -> new Delivery.Delivered(""));
        assertThat(ended("US-1").id()).isEqualTo("one");
        sender.close();
        pending("US-9", "nine");
        start(message -> new Delivery.Delivered(""));
        ended("US-9");
        assertThat(delivered).containsExactly("one", "one", "nine");
    }

    @Test
    void aSuccessorReadsToTheEndOfTheLogBeforeItSends() {
        pending("US-1", "one");
        record(
                "US-1",
                "one",
                NotificationState.SENT,
                "first-notification",
                MONDAY); // recorded, but no offset committed
        pending("US-2", "two");
        start(message -> new Delivery.Delivered(""));
        ended("US-2");
        assertThat(delivered).containsExactly("two");
    }

    @Test
    void triesAgainUntilTheReceiverIsBack() {
        pending("US-1", "one");
        start(message -> delivered.size() < 4
                ? new Delivery.TryAgain(Reason.CONNECT, "nobody listens")
                : new Delivery.Delivered(""));
        assertThat(ended("US-1").attempts()).isEqualTo(4);
        await().atMost(LONG).until(() -> sender.health().isUp());
    }

    @Test
    void saysWhichReceiverIsWaitedForAndWhy() {
        pending("US-1", "one");
        start(message -> new Delivery.TryAgain(Reason.CONNECT, "nobody listens"));
        await().atMost(LONG)
                .until(() -> sender.health().state() == State.WAITING
                        && sender.health().reason().contains(receiver + ": nobody listens (connect)"));
    }

    @Test
    void oneBadMessageDoesNotHoldUpTheOthers() {
        pending("US-1", "bad");
        pending("US-2", "good");
        start(message -> message.id().equals("bad")
                ? new Delivery.TryAgain(Reason.SERVER_ERROR, "500")
                : new Delivery.Delivered(""));
        assertThat(ended("US-2").state()).isEqualTo(NotificationState.SENT);
    }

    @Test
    void givesUpWhatIsRefusedOrTooOldAndSaysWhy() {
        pending("US-1", "refused");
        record("US-2", "old", NotificationState.PENDING, "first-notification", Instant.EPOCH);
        start(message -> message.id().equals("refused")
                ? new Delivery.Refused(Reason.REJECTED, "550 no such user")
                : new Delivery.TryAgain(Reason.TIMEOUT, "silence"));
        assertThat(ended("US-1")).satisfies(n -> {
            assertThat(n.state()).isEqualTo(NotificationState.FAILED);
            assertThat(n.reason()).isEqualTo("rejected");
            assertThat(n.detail()).isEqualTo("550 no such user");
        });
        assertThat(ended("US-2").reason()).isEqualTo("timeout");
    }

    @Test
    void leavesTheDigestsEntriesAlone() {
        record("US-1", "digest", NotificationState.PENDING, "weekly-digest", MONDAY);
        pending("US-2", "two");
        start(message -> new Delivery.Delivered(""));
        ended("US-2");
        assertThat(delivered).containsExactly("two");
    }

    @Test
    void givesUpForAClientThatIsNoLongerConfigured() {
        Notification entry = entry("US-1", "one", NotificationState.PENDING, "first-notification", Instant.now());
        Notification stranger = new Notification(
                "one",
                receiver,
                "stranger|US-1",
                "stranger",
                entry.hits(),
                entry.state(),
                entry.reason(),
                entry.at(),
                0,
                null,
                entry.shown());
        kafka.send(Topics.NOTIFICATIONS, key("US-1"), stranger).join();
        start(message -> new Delivery.Delivered(""));
        assertThat(ended("US-1").reason()).isEqualTo("wrong-address");
        assertThat(delivered).isEmpty();
    }

    private void start(Function<AlertMessage, Delivery> answer) {
        Channel channel = new Channel() {
            @Override
            public Delivery deliver(AlertMessage message) {
                delivered.add(message.id());
                return answer.apply(message);
            }

            @Override
            public void close() {}
        };
        Addressee client = new Addressee("velmora", "Velmora SA", List.of(Language.EN), ZoneId.of("UTC"));
        sender = new AlertSender(new AlertSender.Surroundings(
                kafka,
                kafka.consumer(group, Topics.NOTIFICATIONS),
                Map.of(receiver, channel),
                new AlertMessages(Map.of("velmora", client), Optional.empty()),
                new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofHours(1)),
                new SimpleMeterRegistry(),
                Clock.systemUTC()));
        sender.start();
    }

    private void pending(String right, String id) {
        record(right, id, NotificationState.PENDING, "first-notification", Instant.now());
    }

    private void record(String right, String id, NotificationState state, String reason, Instant at) {
        kafka.send(Topics.NOTIFICATIONS, key(right), entry(right, id, state, reason, at))
                .join();
    }

    private Notification entry(String right, String id, NotificationState state, String reason, Instant at) {
        return new Notification(
                id,
                receiver,
                "velmora|" + right,
                "velmora",
                List.of(new Notification.NotifiedHit(Hits.of("a").id(), 1)),
                state,
                reason,
                at,
                0,
                null,
                List.of(Hits.of("a")));
    }

    private String key(String right) {
        return new GroupKey(receiver, "velmora", new RightId(right)).text();
    }

    /** The newest entry of the group, once it is no longer pending. */
    private Notification ended(String right) {
        return await().atMost(LONG)
                .until(() -> log().get(key(right)), n -> n != null && n.state() != NotificationState.PENDING);
    }

    private static Map<String, Notification> log() {
        Map<String, Notification> log = new HashMap<>();
        topics.records(Topics.NOTIFICATIONS)
                .forEach(record -> log.put(
                        record.key(),
                        Topics.NOTIFICATIONS.values().deserializer().deserialize(record.topic(), record.value())));
        return log;
    }
}
