package org.rightswatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightswatch.crawler.fetch.FetchOrder.Validators;
import org.rightswatch.crawler.fetch.FetchOutcome.BlockReason;
import org.rightswatch.crawler.web.TestWeb;

class WebFetcherTest extends FetcherFixture {

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
}
