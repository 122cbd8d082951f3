package org.rightswatch.alerting.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

/** The running console over HTTP, reading a real Elasticsearch. */
class ConsoleTest {

    private static final Instant NEWEST = Instant.parse("2026-11-18T02:30:00Z");
    private static final String HOSTILE_TITLE =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)> sho\u202Eerolev " + "${7*7} {{x}} &amp; "
                    + "W".repeat(400);
    /** The cheapest bcrypt, because nearly every test signs in. */
    private static final String PASSWORD_HASH =
            Password.hash("correct horse").with(BcryptFunction.getInstance(4)).getResult();

    private static FilledIndex index;
    private static List<Hit> hits;
    private static Hit hostile;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T08:00:00Z"));
    private final List<Finding> written = new CopyOnWriteArrayList<>();
    private final HealthRegistry health = new HealthRegistry();
    private Console console;
    private HttpClient browser;

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
    void showsTheWorstHitFirstWithItsReasons() throws Exception {
        signIn();
        String page = get("/hits").body();
        assertThat(page)
                .containsSubsequence(
                        "93.4",
                        "VELM0RA",
                        "luxe-outlet-88",
                        "39.90 USD",
                        "+29.0",
                        "look-alike character",
                        "91.7",
                        "维尔摩拉",
                        "84.2",
                        "Велмора");
        assertThat(page).contains("<strong>9</strong> hits, worst first").doesNotContain("second-chance-sf");
        assertThat(page).contains("Elasticsearch: running");
    }

    @Test
    void speaksChineseWhenAsked() throws Exception {
        signIn();
        String page = get("/language/zh?back=%2Fhits").body();
        assertThat(page).contains("<html lang=\"zh-Hans\">", "待研判命中", "风险最高者在前", "仅差一个形近字符", "本结果为自动化筛查");
    }

    @ParameterizedTest
    @CsvSource({
        "severity=high, 2",
        "severity=high&severity=critical, 5",
        "source=bazaar, 3",
        "state=gone, 1",
        "state=all, 10",
        "state=decided, 0",
        "holder=velmora, 9",
        "holder=nobody, 0",
        "q=tote, 1",
        "q=同款, 1",
        "q=сумка, 1",
        "q=cogn, 1",
        "q=tote&source=taoshi, 0",
    })
    void narrowsTheList(String query, int expected) throws Exception {
        signIn();
        String page = get("/hits?" + encodedValues(query)).body();
        assertThat(page).contains("<strong>" + expected + "</strong>");
        if (expected == 0) {
            assertThat(page).contains("No hit meets this selection");
        }
    }

    @Test
    void readsOnFromPageToPageWithoutLosingAHit() throws Exception {
        FilledIndex many = FilledIndex.create();
        for (int i = 0; i < 60; i++) {
            SampleHits.Sketch sketch = new SampleHits.Sketch(
                    "Velmora " + i,
                    "seller" + i,
                    "bazaar",
                    40 + i / 4.0,
                    org.rightswatch.contracts.hit.Severity.MEDIUM,
                    org.rightswatch.contracts.hit.HitState.OPEN,
                    "1.00 USD");
            many.put(SampleHits.of("velmora", sketch, NEWEST), Optional.empty());
        }
        many.reader().refresh();
        console.close();
        console = new Console(settings(), new Console.Sources(many.reader(), written::add, health), clock);
        console.start();
        signIn();
        String first = get("/hits?source=bazaar").body();
        String second = get(next(first)).body();
        String third = get(next(second)).body();
        List<String> titles = Pattern.compile("<bdi>(Velmora \\d+)</bdi>")
                .matcher(first + second + third)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(titles).hasSize(60).doesNotHaveDuplicates();
        assertThat(third).doesNotContain("rel=\"next\"").contains("source=bazaar");
    }

    @Test
    void showsEverythingAboutAHitInBothLanguages() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        assertThat(page)
                .contains(
                        "Why it was reported",
                        "differs from VELMORA",
                        "仅差一个形近字符",
                        "<bdi class=\"token\">VELM0RA</bdi>");
        assertThat(page).contains("Enforceable", "TM-TERR-1", "No local right", "在德国无国内注册");
        assertThat(page)
                .contains(
                        "rights-matcher/1",
                        "crawl-20261116.warc.gz, byte 4711",
                        "sha256:" + "ab".repeat(32),
                        "2026-11-16T08:00:00Z-42",
                        hits.getFirst().listing().value());
        assertThat(page).contains("target=\"_blank\" rel=\"noopener noreferrer nofollow external\"");
    }

    @Test
    void escapesWhatAListingSays() throws Exception {
        signIn();
        for (String path : List.of("/hits?state=all", path(hostile))) {
            String page = get(path).body();
            assertThat(page).contains("&lt;script&gt;alert('x')&lt;/script&gt;").contains("sho[U+202E]erolev");
            assertThat(page).doesNotContain("<script").doesNotContain("<img").doesNotContain("\u202E");
            assertThat(page).doesNotContain("href=\"javascript:").doesNotContainPattern("on(error|click|load)=\"");
        }
        assertThat(get(path(hostile)).body())
                .contains("javascript:alert(document.cookie)")
                .contains("$" + "{7*7}");
    }

    @Test
    void keepsHostileAddressesOfOurOwnHarmless() throws Exception {
        signIn();
        String page = get("/hits?q=" + encoded("\"><script>alert(1)</script>") + "&holder=" + encoded("\"><b>"))
                .body();
        assertThat(page).doesNotContain("<script").doesNotContain("<b>");
        assertThat(get("/login?back=" + encoded("https://evil.example/")).body())
                .contains("name=\"back\" value=\"/hits\"");
        assertThat(get("/language/zh?back=" + encoded("//evil.example/")).uri().getPath())
                .isEqualTo("/hits");
    }

    @Test
    void savesADecisionUnderTheReadersName() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        HttpResponse<String> after = post(
                path(hits.getFirst()) + "/finding",
                Map.of(
                        "token",
                        token(page),
                        "decision",
                        "not-infringing",
                        "reason",
                        "resale",
                        "note",
                        "bought at <outlet>"));
        assertThat(after.body())
                .contains(
                        "The decision is saved.",
                        "Not infringing · Resale of genuine goods",
                        "by analyst",
                        "bought at &lt;outlet&gt;");
        assertThat(written)
                .containsExactly(new Finding(
                        hits.getFirst().id(),
                        Decision.NOT_INFRINGING,
                        "resale",
                        "analyst",
                        clock.instant(),
                        "bought at <outlet>"));
    }

    @Test
    void wantsAReasonForNotInfringing() throws Exception {
        signIn();
        String page = get(path(hits.getFirst())).body();
        HttpResponse<String> after =
                post(path(hits.getFirst()) + "/finding", Map.of("token", token(page), "decision", "not-infringing"));
        assertThat(after.statusCode()).isEqualTo(422);
        assertThat(after.body()).contains("Nothing was saved");
        assertThat(written).isEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hits?severity=terrible",
                "/hits?state=lost",
                "/hits?after=garbage",
                "/hits?after=d1",
                "/hits?after=l1&after=dx&after=s"
            })
    void tellsAnAddressItDoesNotUnderstand(String path) throws Exception {
        signIn();
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address is not understood").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hits/nosuchhit", "/hits/%2e%2e", "/nothing", "/assets/x.css"})
    void tellsWhatIsNotThere(String path) throws Exception {
        signIn();
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void staysCalmWhileTheIndexIsAway() throws Exception {
        console.close();
        console = new Console(settings(), new Console.Sources(FilledIndex.unreachable(), written::add, health), clock);
        console.start();
        HttpResponse<String> answer = signIn();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Not reachable at the moment", "Elasticsearch does not answer")
                .doesNotContain("Exception");
    }

    @Test
    void tellsThatADecisionCouldNotBeWritten() throws Exception {
        console.close();
        console = console(finding -> {
            throw Problem.failed("the broker does not answer", "findings", "try again");
        });
        signIn();
        String page = get(path(hits.get(1))).body();
        HttpResponse<String> answer =
                post(path(hits.get(1)) + "/finding", Map.of("token", token(page), "decision", "confirmed"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(get(path(hits.get(1))).body()).contains("Nobody has decided yet.");
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

    private Console console(FindingLog log) {
        Console made = new Console(settings(), new Console.Sources(index.reader(), log, health), clock);
        made.start();
        return made;
    }

    private static ConsoleSettings settings() {
        return new ConsoleSettings(
                "127.0.0.1",
                0,
                List.of(new ConsoleSettings.User("analyst", Secret.of(PASSWORD_HASH))),
                List.of(),
                Duration.ofMinutes(30),
                "Asia/Shanghai");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private HttpResponse<String> signIn() throws Exception {
        return signIn("analyst", "correct horse", "/hits");
    }

    private HttpResponse<String> signIn(String name, String password, String back) throws Exception {
        return post("/login", Map.of("name", name, "password", password, "back", back));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(form(path, fields).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private URI uri(String path) {
        return URI.create(console.url().replaceFirst("/$", "") + path);
    }

    private static String path(Hit hit) {
        return "/hits/" + hit.id().value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String encodedValues(String query) {
        return java.util.Arrays.stream(query.split("&"))
                .map(p -> p.substring(0, p.indexOf('=') + 1) + encoded(p.substring(p.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
    }

    private static String token(String page) {
        return first(page, "name=\"token\" value=\"([^\"]+)\"");
    }

    private static String next(String page) {
        return first(page, "href=\"([^\"]+)\" rel=\"next\"").replace("&amp;", "&");
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
