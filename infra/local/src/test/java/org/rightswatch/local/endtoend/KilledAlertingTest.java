package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.local.CommandProcess;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/**
 * Alerting is a process of its own that sends mail and webhooks, killed three times while each of its two receivers has
 * taken a message and not answered yet, and while further hits arrive.
 */
class KilledAlertingTest {

    private static final int KILLS = 3;
    private static final int OTHERS = 7;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final String index = Names.random("kill");
    private final List<Hit> hits =
            List.copyOf(MatchLoad.of(60, 4_000, 20_261_128).expected().values());
    private final MailReceiver mail = MailReceiver.start();
    private OwnBroker broker;
    private HookReceiver hook;
    private CommandProcess alerting;

    @BeforeEach
    void start() throws Exception {
        hook = HookReceiver.start();
        broker = OwnBroker.start(directory);
        run();
    }

    @AfterEach
    void stop() {
        alerting.close();
        mail.close();
        hook.client().release();
        hook.close();
        broker.close();
    }

    @Test
    void everyAlertArrivesAndWhatIsRepeatedKeepsItsId() throws Exception {
        int wave = hits.size() / (KILLS + 1);
        assertThat(wave).isGreaterThan(40);
        for (int killed = 0; killed < KILLS; killed++) {
            clients().forEach(client -> client.holdAfter(OTHERS));
            publish(hits.subList(killed * wave, (killed + 1) * wave));
            mail.client().awaitHeld();
            hook.client().awaitHeld();
            publish(hits.subList(KILLS * wave + killed, KILLS * wave + killed + 1));
            alerting.kill();
            clients().forEach(HeldReceiver::release);
            run();
        }
        publish(hits.subList(KILLS * wave + KILLS, hits.size()));

        await().pollInterval(Duration.ofMillis(300))
                .atMost(LONG)
                .untilAsserted(() -> assertThat(told(NotificationState.SENT))
                        .containsEntry("mail", ids(hits))
                        .containsEntry("hook", ids(hits)));
        List<Notification> log = broker.read(Topics.NOTIFICATIONS);
        assertThat(mail.client().ids()).isEqualTo(decided(log, "mail"));
        assertThat(hook.client().ids()).isEqualTo(decided(log, "hook"));
        assertThat(clients()).allSatisfy(client -> {
            assertThat(client.repeats()).as("one a kill, never more").isBetween(1, KILLS);
            assertThat(client.contradictions()).isEmpty();
        });
        assertThat(toldTwice(log)).isEmpty();
        assertThat(broker.read(Topics.QUARANTINE)).isEmpty();
    }

    private Stream<HeldReceiver> clients() {
        return Stream.of(mail.client(), hook.client());
    }

    private void run() throws IOException {
        String yaml = broker.settings(directory)
                + String.format(
                        Locale.ROOT,
                        """
                        elasticsearch: {url: "%s"}
                        alerting:
                          indexPrefix: %s
                          promises: {firstAlertWithin: 1s, furtherAlertsEvery: 1s}
                          receivers:
                            - {kind: email, name: mail, from: "watch@rightswatch.example", to: [client@rightswatch.example], smtp: {host: 127.0.0.1, port: %d, security: none}}
                            - {kind: webhook, name: hook, url: "http://%s/", secret: "env:HOOK", allow: ["%s"]}
                          clients: [{holder: velmora, name: Velmora, alerts: [mail, hook], minimumSeverity: low}]
                          console: {port: 0}
                        """,
                        Engines.elasticsearch(),
                        index,
                        mail.port(),
                        hook.authority(),
                        hook.authority());
        Path config = Files.writeString(directory.resolve("rightswatch.yaml"), yaml);
        Map<String, String> secrets = Map.of("HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        alerting = CommandProcess.start(directory, secrets, "alerting", "--config", config.toString());
    }

    private void publish(List<Hit> some) {
        some.forEach(hit -> broker.send(
                Topics.HITS.name(),
                hit.id().value(),
                Topics.HITS.values().serializer().serialize(Topics.HITS.name(), hit)));
        broker.flush();
    }

    private static Set<String> ids(List<Hit> some) {
        return some.stream().map(hit -> hit.id().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** By receiver: the hits of all entries of the log in that state. */
    private Map<String, Set<String>> told(NotificationState state) {
        return broker.read(Topics.NOTIFICATIONS).stream()
                .filter(entry -> entry.state() == state)
                .collect(Collectors.groupingBy(
                        Notification::receiver,
                        Collectors.flatMapping(
                                entry -> entry.hits().stream()
                                        .map(told -> told.hit().value()),
                                Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> decided(List<Notification> log, String receiver) {
        return log.stream()
                .filter(entry -> entry.receiver().equals(receiver) && entry.state() == NotificationState.PENDING)
                .map(Notification::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hits that one receiver was told of in two messages of different ids. */
    private static List<String> toldTwice(List<Notification> log) {
        Map<String, Set<String>> messages = log.stream()
                .flatMap(entry -> entry.hits().stream()
                        .map(told ->
                                Map.entry(entry.receiver() + " " + told.hit().value(), entry.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return messages.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
