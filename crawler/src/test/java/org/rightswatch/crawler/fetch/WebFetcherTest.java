package org.rightswatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.crawler.domain.Siblings;
import org.rightswatch.crawler.fetch.FetchOrder.Validators;
import org.rightswatch.crawler.fetch.FetchOutcome.BlockReason;
import org.rightswatch.crawler.fetch.FetchSettings.Limits;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.crawler.web.TestWeb;

class WebFetcherTest {

    /** Long enough for a page that is meant to come, on any machine. */
    private static final Limits LIMITS = limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** For pages that are meant not to come; still long enough for the robots.txt before them. */
    private static final Limits IMPATIENT = limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));

    private TestWeb web;
    private WebFetcher fetcher;

    @BeforeEach
    void start() {
        web = new TestWeb();
        fetcher = fetcher(Set.of(web.authority()));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        web.close();
    }

    private static Limits limits(Duration firstByte, Duration idle, Duration total) {
        return new Limits(firstByte, firstByte, idle, total, 1 << 20, 4 << 20, 2, 100, 5, 200);
    }

    private static WebFetcher fetcher(Set<String> allow) {
        return new WebFetcher(settings(allow, LIMITS), Clock.systemUTC());
    }

    private static FetchSettings settings(Set<String> allow, Limits limits) {
        return new FetchSettings(
                "RightsWatch/0.1", "https://lawfirm.example/bot", allow, Map.of(), Set.of(80, 443), limits, null);
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(order(web.url(path), Duration.ZERO));
    }

    private static FetchOrder order(String url, Duration delay) {
        WebUrl parsed = WebUrl.parse(url).orElseThrow();
        return new FetchOrder(
                parsed,
                Set.of(MediaKind.HTML, MediaKind.DOCUMENT),
                Validators.NONE,
                other -> other.authority().equals(parsed.authority()),
                delay,
                Instant.now().plusSeconds(120));
    }

    private FailureReason failure(String path) {
        return ((FetchOutcome.Failed) fetch(path)).reason();
    }

    /** Of a page that does not come in time. */
    private FailureReason failureInTime(String path) throws IOException {
        try (WebFetcher impatient = new WebFetcher(settings(Set.of(web.authority()), IMPATIENT), Clock.systemUTC())) {
            return ((FetchOutcome.Failed) impatient.fetch(order(web.url(path), Duration.ZERO))).reason();
        }
    }

    private static String text(FetchOutcome outcome) {
        return new String(((FetchOutcome.Fetched) outcome).body(), StandardCharsets.UTF_8);
    }

    @Test
    void saysWhoItIsAndFetches() {
        web.html("/", "<p>Zenvora</p>");

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch("/");

        assertThat(text(fetched)).isEqualTo("<p>Zenvora</p>");
        assertThat(fetched.kind()).isEqualTo(MediaKind.HTML);
        assertThat(web.requests().getLast().headers())
                .containsEntry("user-agent", "RightsWatch/0.1 (+https://lawfirm.example/bot)")
                .doesNotContainKey("cookie");
        Exchange exchange = fetched.trail().last().orElseThrow();
        assertThat(exchange.requestHead()).startsWith("GET / HTTP/1.1\r\n").contains("User-Agent: RightsWatch");
        assertThat(exchange.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(exchange.peer()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(exchange.robots().rule()).isEqualTo("there is no robots.txt");
    }

    @Test
    void sendsNoCookiesBack() {
        web.on(
                "/",
                (request, out) -> TestWeb.bytes(
                        out, "x".getBytes(StandardCharsets.UTF_8), "Content-Type: text/html", "Set-Cookie: a=b"));
        fetch("/");
        fetch("/");
        assertThat(web.requests()).noneMatch(request -> request.headers().containsKey("cookie"));
    }

    @Test
    void cutsOffAPageOfFiftyMegabytesAtTheLimit() {
        web.on("/announced", (request, out) -> TestWeb.bytes(out, new byte[50 << 20], "Content-Type: text/html"));
        web.on("/endless", (request, out) -> {
            TestWeb.head(out, "200 OK", "Content-Type: text/html");
            forEver(out, new byte[8192]);
        });

        assertThat(((FetchOutcome.TooLarge) fetch("/announced")).detail()).contains("announces 52428800 bytes");
        assertThat(((FetchOutcome.TooLarge) fetch("/endless")).detail()).contains("on the wire");
    }

    private static void forEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    @Test
    void endsASlowDripAtTheTotalDeadline() throws IOException {
        web.on("/drip", (request, out) -> {
            TestWeb.head(out, "200 OK", "Content-Type: text/html");
            drip(out, 50);
        });
        assertThat(failureInTime("/drip")).isEqualTo(FailureReason.TOTAL_TIMEOUT);
    }

    @Test
    void endsABodyThatFallsSilent() throws IOException {
        web.on("/silent", (request, out) -> {
            TestWeb.head(out, "200 OK", "Content-Type: text/html", "Content-Length: 100");
            pause(20_000);
        });
        assertThat(failureInTime("/silent")).isEqualTo(FailureReason.IDLE_TIMEOUT);
    }

    @Test
    void endsHeadersThatNeverCome() throws IOException {
        web.on("/mute", (request, out) -> pause(20_000));
        assertThat(failureInTime("/mute")).isEqualTo(FailureReason.FIRST_BYTE_TIMEOUT);
        web.on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            drip(out, 50);
        });
        assertThat(failureInTime("/drip")).isEqualTo(FailureReason.FIRST_BYTE_TIMEOUT);
    }

    private static void drip(OutputStream out, int everyMillis) throws IOException {
        while (true) {
            out.write('x');
            out.flush();
            pause(everyMillis);
        }
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis); // a slow server is what is tested
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void givesUpOnTenThousandHeaders() {
        String[] headers = new String[10_000];
        Arrays.setAll(headers, i -> "X-" + i + ": y");
        web.on("/", (request, out) -> TestWeb.head(out, "200 OK", headers));
        assertThat(failure("/")).isEqualTo(FailureReason.TOO_MANY_HEADERS);
    }

    @Test
    void namesBrokenAnswers() {
        web.on("/garbage", (request, out) -> {
            out.write("no http at all\r\n\r\n".repeat(200).getBytes(StandardCharsets.US_ASCII));
            out.close();
        });
        web.on("/short", (request, out) -> {
            TestWeb.head(out, "200 OK", "Content-Type: text/html", "Content-Length: 100");
            out.write('x');
            out.close();
        });
        web.on("/gone", (request, out) -> out.close());
        assertThat(failure("/garbage")).isIn(FailureReason.PROTOCOL, FailureReason.CONNECTION_LOST);
        assertThat(failure("/short")).isEqualTo(FailureReason.CONNECTION_LOST);
        assertThat(failure("/gone")).isEqualTo(FailureReason.CONNECTION_LOST);
    }

    @Test
    void decodesEveryCodingItAsksFor() throws IOException {
        byte[] page = "<p>泽沃拉</p>".repeat(100).getBytes(StandardCharsets.UTF_8);
        coded("/gzip", "gzip", gzip(page));
        coded("/zlib", "deflate", deflate(page, false));
        coded("/raw", "deflate", deflate(page, true));
        coded("/zstd", "zstd", Zstd.compress(page));
        com.aayushatharva.brotli4j.Brotli4jLoader.ensureAvailability();
        coded("/br", "br", com.aayushatharva.brotli4j.encoder.Encoder.compress(page));
        coded("/both", "gzip, br", com.aayushatharva.brotli4j.encoder.Encoder.compress(gzip(page)));

        for (String path : new String[] {"/gzip", "/zlib", "/raw", "/zstd", "/br", "/both"}) {
            assertThat(((FetchOutcome.Fetched) fetch(path)).body()).as(path).isEqualTo(page);
        }
        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch("/gzip");
        assertThat(fetched.trail().last().orElseThrow().body()).isEqualTo(gzip(page));
    }

    @Test
    void reportsCodingsItCannotUndo() throws IOException {
        byte[] half = Arrays.copyOf(gzip(new byte[10_000]), 20);
        coded("/half", "gzip", half);
        coded("/lie", "gzip", "<p>plain</p>".getBytes(StandardCharsets.UTF_8));
        coded("/br", "br", new byte[] {1, 2, 3, 4, 5});
        coded("/zstd", "zstd", new byte[] {1, 2, 3, 4, 5});
        coded("/unknown", "compress", half);
        coded("/many", "gzip, gzip, gzip, gzip", half);

        for (String path : new String[] {"/half", "/lie", "/br", "/zstd", "/many"}) {
            assertThat(failure(path)).as(path).isEqualTo(FailureReason.BROKEN_ENCODING);
        }
        assertThat(failure("/unknown")).isEqualTo(FailureReason.UNKNOWN_ENCODING);
    }

    @Test
    void stopsBombsOfEveryCoding() throws IOException {
        byte[] zeros = new byte[64 << 20];
        coded("/gzip", "gzip", gzip(zeros));
        coded("/gzip2", "gzip, gzip", gzip(gzip(zeros)));
        coded("/deflate", "deflate", deflate(zeros, false));
        coded("/zstd", "zstd", Zstd.compress(zeros));
        com.aayushatharva.brotli4j.Brotli4jLoader.ensureAvailability();
        coded(
                "/br",
                "br",
                com.aayushatharva.brotli4j.encoder.Encoder.compress(
                        zeros, com.aayushatharva.brotli4j.encoder.Encoder.Parameters.create(3)));

        for (String path : new String[] {"/gzip", "/gzip2", "/deflate", "/zstd", "/br"}) {
            assertThat(fetch(path)).as(path).isInstanceOf(FetchOutcome.TooLarge.class);
        }
    }

    private void coded(String path, String coding, byte[] body) {
        web.on(
                path,
                (request, out) -> TestWeb.bytes(out, body, "Content-Type: text/html", "Content-Encoding: " + coding));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new java.util.zip.Deflater(9, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void followsRedirectsItselfAndKeepsEachAsEvidence() {
        web.redirect("/a", "/b").redirect("/b", "c?d=1#top").html("/c?d=1", "here");

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch("/a");

        assertThat(fetched.url()).hasToString(web.url("/c?d=1"));
        assertThat(fetched.trail().exchanges()).extracting(Exchange::status).containsExactly(302, 302, 200);
    }

    @Test
    void endsRedirectLoopsAndChains() {
        web.redirect("/loop", "/pool").redirect("/pool", "/loop");
        for (int i = 0; i < 10; i++) {
            web.redirect("/chain" + i, "/chain" + (i + 1));
        }
        web.redirect("/nowhere", "mailto:x@y.example");
        web.status("/lost", "302 Found");

        assertThat(failure("/loop")).isEqualTo(FailureReason.REDIRECT_LOOP);
        assertThat(failure("/chain0")).isEqualTo(FailureReason.TOO_MANY_REDIRECTS);
        assertThat(failure("/nowhere")).isEqualTo(FailureReason.BAD_REDIRECT);
        assertThat(failure("/lost")).isEqualTo(FailureReason.BAD_REDIRECT);
    }

    @Test
    void leavesAnotherSiteToTheFrontier() {
        web.redirect("/out", "https://elsewhere.example/x");
        FetchOutcome.OffSite offSite = (FetchOutcome.OffSite) fetch("/out");
        assertThat(offSite.target()).hasToString("https://elsewhere.example/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://a.localhost/",
                "http://2130706433/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://0.0.0.0/",
                "http://0/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::]/",
                "http://[fc00::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[2001::1]/",
                "http://[2001:db8::1]/",
                "http://[::5efe:7f00:1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/latest/meta-data/",
                "http://100.64.0.1/",
                "http://192.0.0.192/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://203.0.113.5/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://user@127.0.0.1/",
                "http://example.com@127.0.0.1/",
                "http://8.8.8.8:22/",
                "http://8.8.8.8:6379/"
            })
    void refusesAddressesThatAreNotPublicWithoutConnecting(String url) {
        FetchOutcome outcome = fetcher.fetch(order(url, Duration.ZERO));
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        assertThat(outcome.trail().requests()).isZero();
    }

    @Test
    void refusesARedirectToAPrivateAddress() throws IOException {
        try (TestWeb inside = new TestWeb()) {
            inside.html("/", "secret");
            web.redirect("/", inside.url("/"));
            FetchOrder order = order(web.url("/"), Duration.ZERO);
            FetchOrder anywhere = new FetchOrder(
                    order.url(), order.accepts(), order.known(), url -> true, order.delay(), order.latest());

            assertThat(fetcher.fetch(anywhere)).isInstanceOf(FetchOutcome.Refused.class);
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void refusesANameThatPointsAtAnAllowedLoopbackPort() throws IOException {
        try (WebFetcher rebound = named(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            web.html("/", "secret");
            FetchOutcome outcome = rebound.fetch(order("http://attacker.example:" + web.port() + "/", Duration.ZERO));
            assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
            assertThat(web.requests()).isEmpty();
        }
    }

    @Test
    void connectsOnlyToTheAddressItChecked() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        GuardedResolver.Names rebinding = host -> new InetAddress[] {
            asked.getAndIncrement() == 0 ? InetAddress.ofLiteral("192.0.0.9") : InetAddress.getLoopbackAddress()
        };
        AddressGuard guard = new AddressGuard(Set.of(), Set.of(80));
        try (GuardedResolver resolver = new GuardedResolver(
                guard, host -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")}, Duration.ofSeconds(1))) {
            assertThat(resolver.resolve("rebind.example", 80)
                            .getFirst()
                            .getAddress()
                            .getHostAddress())
                    .isEqualTo("8.8.8.8");
        }
        try (WebFetcher rebound = named(rebinding)) {
            for (int i = 0; i < 3; i++) {
                assertThat(rebound.fetch(order("http://rebind.example/", Duration.ZERO)))
                        .isInstanceOfAny(FetchOutcome.Refused.class, FetchOutcome.Disallowed.class);
            }
        }
        assertThat(web.requests()).isEmpty();
    }

    @Test
    void asksTheNameServiceWhatAnswersBesideAName() throws Exception {
        InetAddress one = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 34});
        InetAddress other = InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, 35});
        GuardedResolver.Names names = host -> switch (host.substring(host.indexOf('.') + 1)) {
            case "wild.test" -> new InetAddress[] {other, one};
            case "own.test" -> {
                if (host.startsWith("velmora")) {
                    yield new InetAddress[] {one};
                }
                throw new UnknownHostException(host + ": Name or service not known");
            }
            case "elsewhere.test" -> new InetAddress[] {host.startsWith("velmora") ? one : other};
            default -> {
                if (host.startsWith("velmora")) {
                    yield new InetAddress[] {one};
                }
                throw new UnknownHostException(host + ": Temporary failure in name resolution");
            }
        };
        try (WebFetcher fetcher = named(names)) {
            assertThat(fetcher.siblings("velmora.wild.test")).isEqualTo(Siblings.Answer.SAME);
            assertThat(fetcher.siblings("velmora.own.test")).isEqualTo(Siblings.Answer.OTHER);
            assertThat(fetcher.siblings("velmora.elsewhere.test")).isEqualTo(Siblings.Answer.OTHER);
            assertThat(fetcher.siblings("velmora.broken.test")).isEqualTo(Siblings.Answer.UNKNOWN);
            assertThat(fetcher.siblings("93.184.216.34")).isEqualTo(Siblings.Answer.UNKNOWN);
        }
    }

    @Test
    void tellsANameThatDoesNotExistFromOneWhoseServersDoNotAnswer() throws Exception {
        GuardedResolver.Names names = host -> {
            throw new UnknownHostException(
                    host + (host.startsWith("gone") ? ": Name or service not known" : ": Temporary failure"));
        };
        try (WebFetcher fetcher = named(names)) {
            assertThat(reason(fetcher, "http://gone.test/")).isEqualTo(FailureReason.NO_SUCH_HOST);
            assertThat(reason(fetcher, "http://broken.test/")).isEqualTo(FailureReason.DNS);
        }
    }

    private static FailureReason reason(WebFetcher fetcher, String url) {
        return ((FetchOutcome.Failed) fetcher.fetch(order(url, Duration.ZERO))).reason();
    }

    private WebFetcher named(GuardedResolver.Names names) {
        return new WebFetcher(settings(Set.of(web.authority()), LIMITS), names, Clock.systemUTC());
    }

    @Test
    void obeysRobots() {
        web.text("/robots.txt", "User-agent: rightswatch\nDisallow: /private\n\nUser-agent: *\nDisallow: /");
        web.html("/private/x", "no").html("/open", "yes").redirect("/hop", "/private/x");

        assertThat(((FetchOutcome.Disallowed) fetch("/private/x")).rule()).isEqualTo("Disallow: /private");
        assertThat(fetch("/hop")).isInstanceOf(FetchOutcome.Disallowed.class);
        assertThat(text(fetch("/open"))).isEqualTo("yes");
        assertThat(web.count("/private/x")).isZero();
        assertThat(web.count("/robots.txt")).isOne();
    }

    @Test
    void readsRobotsStatusAsTheStandardSays() throws IOException {
        assertThat(withRobots((request, out) -> TestWeb.head(out, "500 Oops", "Content-Length: 0")))
                .isInstanceOf(FetchOutcome.Disallowed.class);
        assertThat(withRobots((request, out) -> out.close())).isInstanceOf(FetchOutcome.Disallowed.class);
        assertThat(withRobots((request, out) -> TestWeb.head(out, "403 No", "Content-Length: 0")))
                .isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(withRobots(
                        (request, out) -> TestWeb.page(out, "text/html", "<html>User-agent: * Disallow: /</html>")))
                .isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(withRobots(
                        (request, out) -> TestWeb.head(out, "302 Found", "Location: /robots.txt", "Content-Length: 0")))
                .isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void readsTheFirst500KibibytesOfRobots() throws IOException {
        String filler = "# filler\n".repeat(500 * 1024 / 9);
        assertThat(withRobots((request, out) ->
                        TestWeb.page(out, "text/plain", "User-agent: *\nDisallow: /\n" + filler + filler)))
                .isInstanceOf(FetchOutcome.Disallowed.class);
        assertThat(withRobots((request, out) ->
                        TestWeb.page(out, "text/plain", filler + filler + "\nUser-agent: *\nDisallow: /\n")))
                .isInstanceOf(FetchOutcome.Fetched.class);
    }

    private static FetchOutcome withRobots(TestWeb.Route robots) throws IOException {
        try (TestWeb site = new TestWeb()) {
            site.on("/robots.txt", robots).html("/", "page");
            try (WebFetcher own = fetcher(Set.of(site.authority()))) {
                return own.fetch(order(site.url("/"), Duration.ZERO));
            }
        }
    }

    @Test
    void keepsTheDelayBetweenAllItsRequests() {
        web.redirect("/a", "/b").redirect("/b", "/c").html("/c", "here");
        Duration delay = Duration.ofMillis(120);

        FetchOutcome outcome = fetcher.fetch(order(web.url("/a"), delay));

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(web.requests()).hasSize(4);
        assertThat(web.shortestGap()).isGreaterThanOrEqualTo(delay.minusMillis(5));
    }

    @Test
    void keepsTheCrawlDelayOfRobotsAndReportsIt() {
        web.text("/robots.txt", "User-agent: *\nCrawl-delay: 0.2").html("/", "here");
        FetchOutcome outcome = fetch("/");
        assertThat(outcome.trail().crawlDelay()).isEqualTo(Duration.ofMillis(200));
        assertThat(web.shortestGap()).isGreaterThanOrEqualTo(Duration.ofMillis(195));
    }

    @Test
    void defersRatherThanOutlastItsLease() {
        web.text("/robots.txt", "User-agent: *\nCrawl-delay: 120").html("/", "here");
        assertThat(failure("/")).isEqualTo(FailureReason.DEFERRED);
        assertThat(web.count("/")).isZero();
    }

    @Test
    void asksConditionally() {
        web.on("/", (request, out) -> {
            boolean same = "\"v1\"".equals(request.headers().get("if-none-match"));
            TestWeb.head(
                    out,
                    same ? "304 Not Modified" : "200 OK",
                    "ETag: \"v1\"",
                    "Content-Type: text/html",
                    "Content-Length: 0");
        });
        FetchOrder order = order(web.url("/"), Duration.ZERO);
        FetchOrder known = new FetchOrder(
                order.url(),
                order.accepts(),
                new Validators("\"v1\"", null),
                order.staysHome(),
                order.delay(),
                order.latest());

        assertThat(fetch("/")).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(fetcher.fetch(known)).isInstanceOf(FetchOutcome.NotModified.class);
    }

    @Test
    void namesWhatASiteRefuses() {
        web.status("/401", "401 Who", "WWW-Authenticate: Basic");
        web.status("/403", "403 No");
        web.status("/429", "429 Slow", "Retry-After: 17");
        web.status("/410", "410 Gone");
        web.status("/503", "503 Later", "Retry-After: 5");

        assertThat(((FetchOutcome.Blocked) fetch("/401")).reason()).isEqualTo(BlockReason.LOGIN_REQUIRED);
        assertThat(((FetchOutcome.Blocked) fetch("/403")).reason()).isEqualTo(BlockReason.FORBIDDEN);
        assertThat(fetch("/429").trail().retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(fetch("/410")).isInstanceOf(FetchOutcome.Gone.class);
        assertThat(fetch("/404")).isInstanceOf(FetchOutcome.Gone.class);
        assertThat(failure("/503")).isEqualTo(FailureReason.SERVER_ERROR);
    }

    @Test
    void leavesUnwantedTypesOnTheWire() {
        web.on("/video", (request, out) -> {
            TestWeb.head(out, "200 OK", "Content-Type: video/mp4");
            forEver(out, new byte[8192]);
        });
        web.on(
                "/lie",
                (request, out) ->
                        TestWeb.bytes(out, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "Content-Type: text/html"));
        web.on(
                "/pdf",
                (request, out) -> TestWeb.bytes(
                        out, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "Content-Type: application/octet-stream"));

        assertThat(((FetchOutcome.WrongType) fetch("/video")).type()).isEqualTo("video/mp4");
        assertThat(fetch("/lie")).isInstanceOf(FetchOutcome.WrongType.class);
        assertThat(((FetchOutcome.Fetched) fetch("/pdf")).kind()).isEqualTo(MediaKind.DOCUMENT);
    }

    @Test
    void fetchesThroughAProxyThatIsAllowed() throws IOException {
        try (TestWeb proxy = new TestWeb()) {
            proxy.html("http://shop.example/listing?id=1%7C2", "by proxy")
                    .html("https://shop.example/safe", "plain https");
            FetchSettings direct = settings(Set.of(proxy.authority()), LIMITS);
            FetchSettings proxied = new FetchSettings(
                    direct.agent(),
                    direct.contact(),
                    direct.allow(),
                    direct.resolve(),
                    direct.ports(),
                    direct.limits(),
                    new FetchSettings.ProxySettings("127.0.0.1", proxy.port(), FetchSettings.HttpsThroughProxy.PLAIN));
            try (WebFetcher through = new WebFetcher(proxied, Clock.systemUTC())) {
                assertThat(text(through.fetch(order("http://shop.example/listing?id=1|2", Duration.ZERO))))
                        .isEqualTo("by proxy");
                assertThat(text(through.fetch(order("https://shop.example/safe", Duration.ZERO))))
                        .isEqualTo("plain https");
                assertThat(through.fetch(order("http://10.0.0.1/", Duration.ZERO)))
                        .isInstanceOf(FetchOutcome.Refused.class);
            }
        }
    }

    @Test
    void refusesAProxyOnLoopbackThatIsNotAllowed() throws IOException {
        FetchSettings direct = settings(Set.of(), LIMITS);
        FetchSettings proxied = new FetchSettings(
                direct.agent(),
                direct.contact(),
                direct.allow(),
                direct.resolve(),
                direct.ports(),
                direct.limits(),
                new FetchSettings.ProxySettings("127.0.0.1", web.port(), FetchSettings.HttpsThroughProxy.TUNNEL));
        try (WebFetcher through = new WebFetcher(proxied, Clock.systemUTC())) {
            assertThat(through.fetch(order("http://shop.example/", Duration.ZERO)))
                    .isNotInstanceOf(FetchOutcome.Fetched.class);
        }
        assertThat(web.requests()).isEmpty();
    }
}
