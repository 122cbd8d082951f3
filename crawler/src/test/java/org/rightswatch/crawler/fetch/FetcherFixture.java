package org.rightswatch.crawler.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rightswatch.crawler.fetch.FetchOrder.Validators;
import org.rightswatch.crawler.fetch.FetchSettings.Limits;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.crawler.web.TestWeb;

/** A web on loopback and a fetcher that may go there, for each test anew. */
abstract class FetcherFixture {

    /** Long enough for a page that is meant to come, on any machine. */
    static final Limits LIMITS = limits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /** For pages that are meant not to come; still long enough for the robots.txt before them. */
    private static final Limits IMPATIENT = limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));

    TestWeb web;
    WebFetcher fetcher;

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

    static WebFetcher fetcher(Set<String> allow) {
        return new WebFetcher(settings(allow, LIMITS), Clock.systemUTC());
    }

    static FetchSettings settings(Set<String> allow, Limits limits) {
        return new FetchSettings(
                "RightsWatch/0.1", "https://lawfirm.example/bot", allow, Map.of(), Set.of(80, 443), limits, null);
    }

    FetchOutcome fetch(String path) {
        return fetcher.fetch(order(web.url(path), Duration.ZERO));
    }

    static FetchOrder order(String url, Duration delay) {
        WebUrl parsed = WebUrl.parse(url).orElseThrow();
        return new FetchOrder(
                parsed,
                Set.of(MediaKind.HTML, MediaKind.DOCUMENT),
                Validators.NONE,
                other -> other.authority().equals(parsed.authority()),
                delay,
                Instant.now().plusSeconds(120));
    }

    FailureReason failure(String path) {
        return ((FetchOutcome.Failed) fetch(path)).reason();
    }

    /** Of a page that does not come in time. */
    FailureReason failureInTime(String path) throws IOException {
        try (WebFetcher impatient = new WebFetcher(settings(Set.of(web.authority()), IMPATIENT), Clock.systemUTC())) {
            return ((FetchOutcome.Failed) impatient.fetch(order(web.url(path), Duration.ZERO))).reason();
        }
    }

    static String text(FetchOutcome outcome) {
        return new String(((FetchOutcome.Fetched) outcome).body(), StandardCharsets.UTF_8);
    }

    /** Until nobody reads any more. */
    static void forEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }
}
