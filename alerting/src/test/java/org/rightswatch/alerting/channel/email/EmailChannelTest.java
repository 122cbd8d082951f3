package org.rightswatch.alerting.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightswatch.alerting.Hits.MONDAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.alerting.channel.Messages;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.platform.retry.Reason;

class EmailChannelTest {

    private static final Clock CLOCK = Clock.fixed(MONDAY, ZoneOffset.UTC);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsABilingualMailWithIdReasonsAndDisclaimer() throws Exception {
        assertThat(channel(server.getSmtp().getPort()).deliver(Messages.one())).isEqualTo(new Delivery.Delivered(""));
        assertThat(server.getReceivedMessages()).hasSize(2); // one per recipient
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<" + Messages.ID + "@lawfirm.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSubject())
                .isEqualTo("[Velmora SA] 高风险：VELMORA (US-1000001) 有 1 条疑似命中 · High: one hit on VELMORA (US-1000001)");
        String text = part(mail, 0);
        String html = part(mail, 1);
        for (String half : List.of(text, html)) {
            assertThat(half)
                    .contains(Messages.ID)
                    .contains("Velm0ra handbag a")
                    .contains("https://bazaar.example/item/a")
                    .contains("形 Sight: ")
                    .contains("字形近似")
                    .contains("looks like VELMORA")
                    .contains("39.90 USD")
                    .contains("可主张 Enforceable")
                    .contains("2026-11-16 17:00 Asia/Shanghai")
                    .contains("相似不等于侵权")
                    .contains("Similarity is not infringement")
                    .contains(
                            "https://desk.lawfirm.example/hits/" + Hits.of("a").id())
                    .doesNotContainIgnoringCase("infringes");
        }
        assertThat(html).contains("role=\"presentation\"").doesNotContain("<script", "<style", "flex");
    }

    @Test
    void isNoWiderThanATelephone() throws Exception {
        channel(server.getSmtp().getPort()).deliver(Messages.one());
        Document mail = Jsoup.parse(part(server.getReceivedMessages()[0], 1));
        assertThat(mail.select("table"))
                .allSatisfy(table -> assertThat(table.attr("width")).isEqualTo("100%"));
        assertThat(mail.select("meta[name=viewport]")).hasSize(1);
        assertThat(mail.select("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(mail.html())
                .as("Outlook's table around ours")
                .contains("[if mso]><table role=\"presentation\" width=\"600\"");
    }

    @Test
    void speaksOnlyTheClientsLanguage() throws Exception {
        channel(server.getSmtp().getPort()).deliver(Messages.of(List.of(Language.EN), Hits.of("a")));
        assertThat(server.getReceivedMessages()[0].getSubject()).doesNotContainPattern("\\p{IsHan}");
        assertThat(part(server.getReceivedMessages()[0], 0)).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void hostileTextCannotAddHeadersOrMarkup() throws Exception {
        Hit hostile = Hits.with(
                Hits.right(Hits.of("a"), "US-1\r\nBcc: x@evil.example"),
                c -> c.put("title", "<script>alert(1)</script>\r\nBcc: y@evil.example\u202e")
                        .put("seller", "\"><img src=x onerror=1>")
                        .put("url", "javascript:alert(1)")
                        .put(
                                "factors",
                                List.of(new Factor(
                                        "<b>x</b>", 1, 9, List.of(), new Bilingual("<i>en</i>", "<i>zh</i>")))));
        channel(server.getSmtp().getPort()).deliver(Messages.of(List.of(Language.EN, Language.ZH), hostile));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(Arrays.stream(server.getReceivedMessages()).map(EmailChannelTest::recipients))
                .containsOnly("mei@lawfirm.example, \"Velmora, SA\" <ip@velmora.example>");
        assertThat(part(mail, 1))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;  Bcc: y@evil.example[U+202E]")
                .doesNotContain("<script", "<img", "<b>", "<i>", "javascript:");
    }

    @Test
    void keepsTheHtmlBelowWhatGmailClips() throws Exception {
        String long400 = "长&".repeat(200);
        Hit big = Hits.with(
                Hits.of("x"),
                c -> c.put(
                        "factors",
                        IntStream.range(0, 5)
                                .mapToObj(i ->
                                        new Factor("sight", 1, 9, List.of(), new Bilingual(i + long400, i + long400)))
                                .toList()));
        Hit[] hits = IntStream.range(0, 20).mapToObj(i -> big).toArray(Hit[]::new);
        AlertMessage message = Messages.of(List.of(Language.ZH, Language.EN), hits);
        channel(server.getSmtp().getPort()).deliver(message);
        String html = part(server.getReceivedMessages()[0], 1);
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(AlertMail.MOST_HTML_BYTES);
        assertThat(html).contains("more hits are not shown here");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.1 busy, TryAgain",
        "RCPT, 550 5.1.1 no such user, Refused",
        "MAIL, 451 4.7.1 later, TryAgain",
        "MAIL, 553 5.1.8 not you, Refused",
        "DATA, 421 4.3.2 closing, TryAgain",
        "., 452 4.3.1 disk full, TryAgain",
        "., 554 5.7.1 spam, Refused",
        "., CUT, TryAgain",
        "EHLO, CUT, TryAgain"
    })
    void judgesWhatTheServerAnswers(String command, String answer, String outcome) throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of(command, answer))) {
            Delivery delivery = channel(scripted.port()).deliver(Messages.one());
            assertThat(delivery.getClass().getSimpleName())
                    .as(delivery.toString())
                    .isEqualTo(outcome);
        }
    }

    @Test
    void doesNotRepeatAMailThatSomeRecipientsHave() throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp(Map.of("RCPT TO:<ip@", "550 5.1.1 no such user"))) {
            assertThat(channel(scripted.port()).deliver(Messages.one()))
                    .isInstanceOfSatisfying(
                            Delivery.Delivered.class,
                            d -> assertThat(d.detail())
                                    .contains("mei@lawfirm.example")
                                    .contains("550"));
        }
    }

    @Test
    void triesAgainWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(channel(port).deliver(Messages.one()))
                .isInstanceOfSatisfying(
                        Delivery.TryAgain.class, d -> assertThat(d.reason()).isEqualTo(Reason.CONNECT));
    }

    @Test
    void refusesToTalkInTheClearWhenStarttlsIsAsked() {
        SmtpSettings smtp = new SmtpSettings(
                "127.0.0.1", server.getSmtp().getPort(), "starttls", null, null, Duration.ofSeconds(5));
        EmailSettings settings = new EmailSettings("watch@lawfirm.example", List.of("mei@lawfirm.example"), smtp);
        assertThat(new EmailChannel(settings, CLOCK).deliver(Messages.one())).isInstanceOf(Delivery.TryAgain.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void sendsPicturesAndFilesForTheDigest() throws Exception {
        Mail mail = new Mail(
                new Mail.Envelope("watch@lawfirm.example", List.of("mei@lawfirm.example")),
                "周报",
                "digest-1",
                "text",
                "<img src=\"cid:chart\">",
                List.of(
                        new Mail.Part.Picture("chart", "image/png", Base64Bytes.of(new byte[] {1, 2})),
                        new Mail.Part.File("周报.pdf", "application/pdf", Base64Bytes.of(new byte[] {3}))),
                Map.of("List-Unsubscribe", "<https://desk.lawfirm.example/u>\r\nBcc: z@evil.example"));
        assertThat(new Smtp(smtp(server.getSmtp().getPort()), CLOCK).send(mail)).isInstanceOf(Delivery.Delivered.class);
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getHeader("Bcc")).isNull();
        MimeMultipart mixed = (MimeMultipart) got.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<chart>");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-host
            a@b.example, c@d.example
            a@b.example\\r\\nBcc: x@evil.example
            ''
            """)
    void refusesWhatIsNoAddress(String address) {
        String text = address.replace("\\r\\n", "\r\n");
        assertThatThrownBy(() -> Smtp.address(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EmailChannel channel(int port) {
        List<String> to = List.of("mei@lawfirm.example", "\"Velmora, SA\" <ip@velmora.example>");
        return new EmailChannel(new EmailSettings("RightsWatch <watch@lawfirm.example>", to, smtp(port)), CLOCK);
    }

    private static SmtpSettings smtp(int port) {
        return new SmtpSettings("127.0.0.1", port, "none", null, null, Duration.ofSeconds(5));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return mail.getHeader("To", ", ").replace("\r\n", "").replaceAll("\\s+", " ");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
