package org.rightswatch.alerting.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.BcryptFunction;
import com.password4j.Password;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.settings.Secret;

/** The running console over HTTP, reading a real Elasticsearch that has the same hits for all tests of a class. */
abstract class ConsoleFixture {

    static final Instant NEWEST = Instant.parse("2026-11-18T02:30:00Z");
    static final String HOSTILE_TITLE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> sho\u202Eerolev "
            + "${7*7} {{x}} &amp; " + "W".repeat(400);
    /** The cheapest bcrypt, because nearly every test signs in. */
    static final String PASSWORD_HASH =
            Password.hash("correct horse").with(BcryptFunction.getInstance(4)).getResult();

    static FilledIndex index;
    static List<Hit> hits;
    static Hit hostile;

    final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T08:00:00Z"));
    final List<Finding> written = new CopyOnWriteArrayList<>();
    final HealthRegistry health = new HealthRegistry();
    Console console;
    HttpClient browser;

    @BeforeAll
    static void fillIndex() {
        index = FilledIndex.create();
        hits = SampleHits.velmora(NEWEST);
        hits.forEach(hit -> index.put(hit, Optional.empty()));
        hostile = SampleHits.hostile(hits.get(7), HOSTILE_TITLE, "javascript:alert(document.cookie)");
        index.put(hostile, Optional.empty());
        index.reader().refresh();
    }

    @BeforeEach
    void start() {
        health.register("elasticsearch", Health.Status::up);
        console = console(written::add);
        browser = browser();
    }

    @AfterEach
    void stop() {
        browser.close();
        console.close();
    }

    @AfterAll
    static void forget() {
        index = null;
    }

    Console console(FindingLog log) {
        Console made = new Console(settings(), new Console.Sources(index.reader(), log, health), clock);
        made.start();
        return made;
    }

    static ConsoleSettings settings() {
        return new ConsoleSettings(
                "127.0.0.1",
                0,
                List.of(new ConsoleSettings.User("analyst", Secret.of(PASSWORD_HASH))),
                List.of(),
                Duration.ofMinutes(30),
                "Asia/Shanghai");
    }

    static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    HttpResponse<String> signIn() throws Exception {
        return signIn("analyst", "correct horse", "/hits");
    }

    HttpResponse<String> signIn(String name, String password, String back) throws Exception {
        return post("/login", Map.of("name", name, "password", password, "back", back));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(form(path, fields).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    URI uri(String path) {
        return URI.create(console.url().replaceFirst("/$", "") + path);
    }

    static String path(Hit hit) {
        return "/hits/" + hit.id().value();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String encodedValues(String query) {
        return java.util.Arrays.stream(query.split("&"))
                .map(p -> p.substring(0, p.indexOf('=') + 1) + encoded(p.substring(p.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
    }

    static String token(String page) {
        return first(page, "name=\"token\" value=\"([^\"]+)\"");
    }

    static String next(String page) {
        return first(page, "href=\"([^\"]+)\" rel=\"next\"").replace("&amp;", "&");
    }

    static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
