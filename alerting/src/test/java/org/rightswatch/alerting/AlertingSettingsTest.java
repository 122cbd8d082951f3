package org.rightswatch.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;

class AlertingSettingsTest {

    private static final String GOOD = """
            alerting:
              consoleAddress: "https://desk.lawfirm.example"
              promises: {firstAlertWithin: 1m, remindEvery: 3d}
              receivers:
                - {name: velmora-mail, kind: email, from: "Watch <watch@lawfirm.example>", to: [ip@velmora.example],
                   smtp: {host: mail.lawfirm.example, username: watch, password: "env:SMTP"}}
                - {name: velmora-hook, kind: webhook, url: "https://hooks.velmora.example/x", secret: "env:HOOK"}
              clients:
                - holder: velmora
                  name: Velmora SA
                  language: [zh, en]
                  timeZone: Asia/Shanghai
                  alerts: [velmora-mail, velmora-hook]
                  minimumSeverity: medium
                  silences: [{from: "2026-12-24T00:00:00Z", until: "2026-12-27T00:00:00Z"}]
            """;

    @Test
    void readsWhatTheFirmWrote() {
        AlertingSettings settings = read(GOOD);
        ClientSettings client = settings.clients().getFirst();
        assertThat(client.client().minimumSeverity()).isEqualTo(Severity.MEDIUM);
        assertThat(client.client().silences()).hasSize(1);
        assertThat(client.addressee().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.promises().timers().firstAlertWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.promises().timers().furtherAlertsEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.promises().timers().remindEvery()).contains(Duration.ofDays(3));
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    @Test
    void worksWithoutAnySettings() {
        AlertingSettings settings = read("");
        assertThat(settings.clients()).isEmpty();
        assertThat(settings.promises().timers().remindEvery()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alerts: [velmora-mail,      | alerts: [velmora-post,     | velmora-post
            name: velmora-hook          | name: velmora-mail         | two of receiver velmora-mail
            language: [zh, en]          | language: [zh, de]         | not in de
            to: [ip@velmora.example]    | to: [nobody]               | nobody
            to: [ip@velmora.example]    | to: []                     | at least one mail address
            https://hooks.velmora       | http://hooks.velmora       | without TLS
            remindEvery: 3d             | remindEvery: 1s            | remindEvery
            remindEvery: 3d             | remindevery: 3d            | unknown key remindevery
            kind: webhook               | kind: pigeon               | pigeon
            minimumSeverity: medium     | minimumSeverity: urgent    | urgent
            smtp: {host:                | smtp: {security: ssl, host: | ssl
            until: "2026-12-27          | until: "2026-12-23         | silence
            """)
    void pointsAtTheMistake(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.message())
                                .contains(message)
                                .contains("test.yaml")
                                .doesNotContain("\n"));
    }

    private static AlertingSettings read(String yaml) {
        Map<String, String> env = Map.of("SMTP", "geheim", "HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        return SettingsFile.of("test.yaml", yaml, env).section("alerting", AlertingSettings.class);
    }
}
