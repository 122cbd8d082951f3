package org.rightswatch.alerting.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.channel.email.Smtp;
import org.rightswatch.alerting.channel.email.SmtpSettings;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/** Which digests are sent, and when: the calendar alone, and the service on real Kafka, Elasticsearch and a mail server. */
class DigestServiceTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DigestCalendar MONDAY_NINE = new DigestCalendar(DayOfWeek.MONDAY, LocalTime.of(9, 0));

    @TempDir
    Path directory;

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final KafkaClients kafka =
            new KafkaClients(SettingsFile.of("test", "kafka: {bootstrapServers: \"" + Engines.kafka() + "\"}", Map.of())
                    .section("kafka", KafkaSettings.class));
    private final String receiver = Names.random("mail");
    private final FilledIndex index = FilledIndex.create();

    @BeforeEach
    void start() throws InterruptedException {
        kafka.createMissingTopics(List.of(Topics.NOTIFICATIONS));
        mail.start();
        SampleHits.velmora(Instant.parse("2026-11-12T02:30:00Z")).forEach(hit -> index.put(hit, Optional.empty()));
    }

    @AfterEach
    void stop() {
        mail.stop();
        kafka.close();
    }

    @Test
    void sendsWhatWasMissedOnceAndNothingTwice() throws Exception {
        try (DigestService first = service("2026-11-09T02:00:00Z")) {
            first.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> first.health().isUp());
        }
        assertThat(mail.getReceivedMessages())
                .as("a new client is owed nothing")
                .isEmpty();
        try (DigestService later = service("2026-11-17T02:00:00Z")) {
            later.start();
            assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
            await().atMost(Duration.ofSeconds(60)).until(() -> later.health().isUp());
        }
        try (DigestService again = service("2026-11-17T03:00:00Z")) {
            again.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> again.health().isUp());
        }
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(this::isTheDigest);
        assertThat(directory.resolve("2026-W46-velmora.html")).exists();
        assertThat(Files.readString(directory.resolve("2026-W46-velmora.txt"))).contains("跨境侵权监测周报");
        assertThat(Files.readString(directory.resolve("2026-W46-velmora.eml")))
                .contains("Message-ID: <" + DigestMail.id(receiver, "velmora", Week.parse("2026-W46"))
                        + "@firm.example>");
    }

    private void isTheDigest(MimeMessage message) throws Exception {
        assertThat(message.getSubject()).startsWith("[Velmora SA] 2026-W46 跨境侵权监测周报");
        assertThat(message.getMessageID())
                .isEqualTo("<" + DigestMail.id(receiver, "velmora", Week.parse("2026-W46")) + "@firm.example>");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe", null)).contains("mailto:watch@firm.example");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("本周新增命中");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("VELM0RA", "</html>");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T00:59:59Z, 2026-W45",
        "2026-11-16T01:00:00Z, 2026-W46",
        "2026-11-15T15:59:59Z, 2026-W45",
        "2026-11-22T23:00:00Z, 2026-W46",
        "2027-01-04T01:00:00Z, 2026-W53",
    })
    void aWeekIsDueOnMondayMorningInTheClientsZone(Instant now, String week) {
        assertThat(MONDAY_NINE.newestDue(now, SHANGHAI)).isEqualTo(Week.parse(week));
    }

    @Test
    void doesNotForgetThatADigestWasSentWhenItsOwnPendingIsReadBackLater() {
        DigestLog log = new DigestLog();
        DigestLog.Receiver to = new DigestLog.Receiver("mail", "velmora");
        for (NotificationState state :
                List.of(NotificationState.PENDING, NotificationState.SENT, NotificationState.PENDING)) {
            log.read(new Notification(
                    "id",
                    to.name(),
                    DigestLog.group(to, Week.parse("2026-W46")),
                    to.holder(),
                    List.of(),
                    state,
                    DigestLog.REASON,
                    Instant.EPOCH,
                    0,
                    null,
                    List.of()));
        }
        assertThat(log.of(to)).containsEntry(Week.parse("2026-W46"), NotificationState.SENT);
    }

    @Test
    void owesTheOldestUnfinishedWeekOfTheLastFour() {
        Instant now = Instant.parse("2026-11-16T02:00:00Z");
        assertThat(MONDAY_NINE.owed(new TreeMap<>(), now, SHANGHAI)).isEmpty();
        assertThat(MONDAY_NINE.owed(log("2026-W46", NotificationState.SENT), now, SHANGHAI))
                .isEmpty();
        assertThat(MONDAY_NINE.owed(log("2026-W45", NotificationState.SENT), now, SHANGHAI))
                .contains(Week.parse("2026-W46"));
        assertThat(MONDAY_NINE.owed(log("2026-W45", NotificationState.PENDING), now, SHANGHAI))
                .contains(Week.parse("2026-W45"));
        assertThat(MONDAY_NINE.owed(log("2026-W45", NotificationState.FAILED), now, SHANGHAI))
                .contains(Week.parse("2026-W46"));
        assertThat(MONDAY_NINE.owed(log("2026-W30", NotificationState.SENT), now, SHANGHAI))
                .contains(Week.parse("2026-W43"));
    }

    @Test
    void aWeekThatHasNotBegunWhereTheClientIsHasNoDigestYet() {
        Clock lastSecondOfSunday = Clock.fixed(Instant.parse("2026-11-15T15:59:59Z"), ZoneOffset.UTC);
        DigestDesk desk =
                new DigestDesk(index.reader(), directory, new DigestDesk.Links(null, null), lastSecondOfSunday);
        var addressee = new Addressee("velmora", "Velmora SA", List.of(Language.EN), SHANGHAI);
        DigestClient client = new DigestClient(addressee, Map.of());
        assertThatThrownBy(() -> desk.write(client, Week.parse("2026-W47"), directory))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2026-W47: the week has not begun in Asia/Shanghai");
        assertThat(desk.write(client, Week.parse("2026-W46"), directory)).isNotEmpty();
    }

    private static SortedMap<Week, NotificationState> log(String week, NotificationState state) {
        return new TreeMap<>(Map.of(Week.parse(week), state));
    }

    private DigestService service(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        DigestDesk desk = new DigestDesk(index.reader(), directory, new DigestDesk.Links(null, null), clock);
        SmtpSettings smtp = SettingsFile.of(
                        "test",
                        "alerting: {host: 127.0.0.1, port: " + mail.getSmtp().getPort() + ", security: none}",
                        Map.of())
                .section("alerting", SmtpSettings.class);
        EmailSettings email = new EmailSettings("Watch <watch@firm.example>", List.of("legal@velmora.example"), smtp);
        Addressee addressee = new Addressee("velmora", "Velmora SA", List.of(Language.ZH, Language.EN), SHANGHAI);
        var around = new DigestService.Surroundings(
                kafka,
                kafka.consumer(Names.random("digest"), Topics.NOTIFICATIONS),
                desk,
                settings -> new Smtp(settings.smtp(), clock)::send,
                clock);
        return new DigestService(
                around,
                new DigestSettings("monday", "09:00", null, null),
                List.of(new DigestClient(addressee, Map.of(receiver, email))));
    }
}
