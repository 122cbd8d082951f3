package org.rightswatch.testkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The faults are really there: a test against a site that behaves would prove nothing. */
class MisbehavingSiteTest {
    private final MisbehavingSite site = MisbehavingSite.start(Robots.ERROR_500);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        site.close();
        http.close();
    }

    @Test
    void wellBehavedPageHonoursItsEtag() throws Exception {
        assertThat(get(Misbehaviour.WELL_BEHAVED).body()).contains("Velmora silk scarf");
        HttpRequest again = HttpRequest.newBuilder(site.url(Misbehaviour.WELL_BEHAVED))
                .header("If-None-Match", "\"v1\"")
                .build();
        assertThat(http.send(again, BodyHandlers.discarding()).statusCode()).isEqualTo(304);
        assertThat(site.timesAsked(Misbehaviour.WELL_BEHAVED)).isEqualTo(2);
    }

    @Test
    void silentPageNeverAnswers() {
        HttpRequest request = HttpRequest.newBuilder(site.url(Misbehaviour.SILENT))
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatThrownBy(() -> http.send(request, BodyHandlers.discarding())).isInstanceOf(IOException.class);
    }

    @Test
    void endlessPageGoesOnPastAnyLimit() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(site.url(Misbehaviour.ENDLESS)).build();
        try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(body.readNBytes(20_000_000)).hasSize(20_000_000);
        }
    }

    @Test
    void hugePageHasFiftyMebibytes() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(site.url(Misbehaviour.HUGE_PAGE)).build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).body()).hasSize(50 * 1024 * 1024);
    }

    @Test
    void bombIsSmallOnTheWireAndLargeUnpacked() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(site.url(Misbehaviour.GZIP_BOMB)).build();
        byte[] packed = http.send(request, BodyHandlers.ofByteArray()).body();
        assertThat(packed.length).isLessThan(1_000_000);
        try (InputStream unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            assertThat(unpacked.skip(90_000_000)).isEqualTo(90_000_000);
        }
    }

    @Test
    void falseGzipIsNoGzip() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(site.url(Misbehaviour.FALSE_GZIP)).build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThatThrownBy(() -> new GZIPInputStream(response.body())).isInstanceOf(ZipException.class);
    }

    @Test
    void redirectLoopPointsAtItself() throws Exception {
        assertThat(get(Misbehaviour.REDIRECT_LOOP).headers().firstValue("location"))
                .hasValue("/redirect-loop");
    }

    @Test
    void robotsAnswersAsChosen() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.url("/robots.txt")).build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(500);
    }

    private HttpResponse<String> get(Misbehaviour misbehaviour) throws Exception {
        return http.send(HttpRequest.newBuilder(site.url(misbehaviour)).build(), BodyHandlers.ofString());
    }
}
