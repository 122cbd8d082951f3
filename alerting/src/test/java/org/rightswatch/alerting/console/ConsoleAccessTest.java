package org.rightswatch.alerting.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

/** Who gets in, how long, and what a page, a form and a cookie leave no room for. */
class ConsoleAccessTest extends ConsoleFixture {

    @Test
    void asksEverybodyToSignInFirstAndLeadsBack() throws Exception {
        HttpResponse<String> page = get("/hits?severity=high");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.body())
                .contains("name=\"back\" value=\"/hits?severity=high\"")
                .doesNotContain("VELM0RA");
        assertThat(signIn("analyst", "correct horse", "/hits?severity=high")
                        .uri()
                        .toString())
                .endsWith("/hits?severity=high");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        signIn();
        for (String token : List.of("", "guess")) {
            HttpResponse<String> answer =
                    post(path(hits.getFirst()) + "/finding", Map.of("token", token, "decision", "confirmed"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("The form was not accepted");
        }
        assertThat(written).isEmpty();
    }

    @Test
    void refusesAFormFromAnotherSite() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        HttpRequest request = form(
                        path(hits.getFirst()) + "/finding", Map.of("token", token(page), "decision", "confirmed"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(written).isEmpty();
    }

    @Test
    void opensALinkFromAMailThoughTheCookieStaysBehind() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/hits/abc"))
                .header("Sec-Fetch-Site", "cross-site")
                .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("http-equiv=\"refresh\" content=\"0; url=/hits/abc\"");
    }

    @Test
    void answersOnlyUnderItsOwnName() throws Exception {
        assertThat(Raw.get(console.url(), "/login", "evil.example"))
                .startsWith("HTTP/1.1 421")
                .contains("Unknown host name");
        assertThat(Raw.get(console.url(), "/login", "localhost:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void sendsHeadersThatLeaveNoRoomForScripts() throws Exception {
        HttpResponse<String> page = get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe")
                        .doesNotContain("script-src"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() throws Exception {
        try (HttpClient plain = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = plain.send(
                    form("/login", Map.of("name", "analyst", "password", "correct horse"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .matches("rightswatch_session=[A-Za-z0-9_-]{43};.*")
                            .contains("HttpOnly", "SameSite=Strict", "Path=/"));
        }
    }

    @Test
    void tellsAWrongPasswordAndSlowsDownGuessing() throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = signIn("analyst", "wrong", "/hits");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Name or password is wrong.");
        }
        assertThat(signIn("analyst", "correct horse", "/hits").statusCode()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(3));
        assertThat(signIn("analyst", "correct horse", "/hits").uri().getPath()).isEqualTo("/hits");
    }

    @Test
    void checksTheHashThatOurCommandMakes() {
        Passwords passwords = new Passwords(Map.of("lawyer", Secret.of(Console.passwordHash("battery staple"))));
        assertThat(passwords.match("lawyer", "battery staple")).isTrue();
        assertThat(passwords.match("lawyer", "battery stable")).isFalse();
    }

    @Test
    void saysTheSameForAnUnknownName() throws Exception {
        assertThat(signIn("nobody", "wrong", "/hits").body()).contains("Name or password is wrong.");
    }

    @Test
    void endsAnIdleSessionAndSaysSo() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        clock.advance(Duration.ofMinutes(31));
        assertThat(get("/hits").body()).contains("Your session has ended. Please sign in again.");
        HttpResponse<String> answer =
                post(path(hits.getFirst()) + "/finding", Map.of("token", token(page), "decision", "confirmed"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Nothing was saved.");
        assertThat(written).isEmpty();
    }

    @Test
    void signsOut() throws Exception {
        signIn();
        post("/logout", Map.of("token", token(get(path(hits.getFirst())).body())));
        assertThat(get("/hits").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() {
        int port = URI.create(console.url()).getPort();
        ConsoleSettings same =
                new ConsoleSettings("127.0.0.1", port, List.of(), List.of(), Duration.ofMinutes(30), "UTC");
        try (Console second = new Console(same, new Console.Sources(index.reader(), written::add, health), clock)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("alerting.console.port");
        }
    }

    @Test
    void refusesAPasswordThatIsNotAHash() {
        ConsoleSettings plain = new ConsoleSettings(
                "127.0.0.1",
                0,
                List.of(new ConsoleSettings.User("analyst", Secret.of("secret"))),
                List.of(),
                Duration.ofMinutes(30),
                "UTC");
        try (Console wrong = new Console(plain, new Console.Sources(index.reader(), written::add, health), clock)) {
            assertThatThrownBy(wrong::start)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("analyst")
                    .hasMessageNotContaining("secret");
        }
    }
}
