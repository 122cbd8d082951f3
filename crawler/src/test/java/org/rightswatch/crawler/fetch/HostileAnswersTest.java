package org.rightswatch.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.crawler.web.TestWeb;

/** Answers that are endless, slow, broken, packed or bombs: each ends in bounds and has its name. */
class HostileAnswersTest extends FetcherFixture {

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
}
