package org.rightswatch.crawler;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Outcome;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.settings.SettingsFile;

/** Twenty sites that mean harm, all at once, and a good one: the crawl ends, each is named rightly, memory stays bounded. */
class BombsTest {

    private static final int INFLATED = 64 << 20;
    private static final String HTML = "Content-Type: text/html";

    /** The live heap that the crawl may add; the bodies' own budget is a part of it. */
    private static final long MOST_ADDED = 300L << 20;

    private final Map<String, String> expected = new TreeMap<>();
    private final Map<String, String> found = new TreeMap<>();

    @Test
    void everyBombIsNamedRightlyAndTheGoodPageIsRead() throws Exception {
        try (TestWeb web = new TestWeb()) {
            codings(web);
            bodies(web);
            slow(web);
            heads(web);
            contents(web);
            web.html("http://good.test/", OneShotCrawlTest.listing(1));
            expected.put("good.test", "fetched");
            Map<String, Listing> listings = new LinkedHashMap<>();
            resetPeaks();
            long before = used();

            crawl(web, listings);

            assertThat(peak() - before).isLessThan(MOST_ADDED);
            assertThat(found).isEqualTo(expected);
            assertThat(expected).hasSize(21);
            assertThat(listings).containsOnlyKeys("http://good.test/");
        }
    }

    private void bomb(TestWeb web, String name, String outcome, TestWeb.Route route) {
        web.on("http://" + name + ".test/", route);
        expected.put(name + ".test", outcome);
    }

    private void coded(TestWeb web, String name, String coding, byte[] body) {
        bomb(web, name, "too-large", (request, out) -> TestWeb.bytes(out, body, HTML, "Content-Encoding: " + coding));
    }

    private void codings(TestWeb web) throws IOException {
        byte[] zeros = new byte[INFLATED];
        Brotli4jLoader.ensureAvailability();
        coded(web, "gzip", "gzip", gzip(zeros));
        coded(web, "gzip-in-gzip", "gzip, gzip", gzip(gzip(zeros)));
        coded(web, "deflate", "deflate", deflate(zeros, new Deflater(9)));
        coded(web, "raw-deflate", "deflate", deflate(zeros, new Deflater(9, true)));
        coded(web, "brotli", "br", Encoder.compress(zeros, Encoder.Parameters.create(3)));
        coded(web, "zstd", "zstd", Zstd.compress(zeros));
        byte[] small = gzip(new byte[100]);
        bomb(
                web,
                "five-codings",
                "failed broken-encoding",
                (request, out) -> TestWeb.bytes(out, small, HTML, "Content-Encoding: gzip,gzip,gzip,gzip,gzip"));
        bomb(
                web,
                "cut-gzip",
                "failed broken-encoding",
                (request, out) ->
                        TestWeb.bytes(out, java.util.Arrays.copyOf(small, 15), HTML, "Content-Encoding: gzip"));
    }

    private void bodies(TestWeb web) {
        byte[] block = "<p>more".repeat(2_000).getBytes(US_ASCII);
        bomb(web, "endless", "too-large", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML);
            forEver(out, block, 0);
        });
        bomb(web, "endless-chunks", "too-large", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML, "Transfer-Encoding: chunked");
            byte[] chunk = ("36b0\r\n" + "x".repeat(0x36b0) + "\r\n").getBytes(US_ASCII);
            forEver(out, chunk, 0);
        });
        bomb(web, "announced", "too-large", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML, "Content-Length: 9999999999");
            forEver(out, block, 0);
        });
        bomb(web, "huge-chunk", "too-large", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML, "Transfer-Encoding: chunked");
            out.write("7fffffff\r\n".getBytes(US_ASCII));
            forEver(out, block, 0);
        });
    }

    private void slow(TestWeb web) {
        byte[] drop = {'x'};
        bomb(web, "drip", "failed total-timeout", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML);
            forEver(out, drop, 100);
        });
        bomb(web, "drip-head", "failed first-byte-timeout", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            forEver(out, drop, 100);
        });
        bomb(web, "silent", "failed first-byte-timeout", (request, out) -> forEver(out, new byte[0], 200));
        bomb(web, "falls-silent", "failed idle-timeout", (request, out) -> {
            TestWeb.head(out, "200 OK", HTML, "Content-Length: 5000");
            forEver(out, new byte[0], 200);
        });
    }

    private void heads(TestWeb web) {
        bomb(web, "many-headers", "failed too-many-headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            forEver(out, "X-More: yes\r\n".getBytes(US_ASCII), 0);
        });
        bomb(web, "long-header", "failed too-many-headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            forEver(out, "y".repeat(8_000).getBytes(US_ASCII), 0);
        });
    }

    private void contents(TestWeb web) throws IOException {
        String nested = "<!doctype html><title>Deep</title>" + "<div><b><i>".repeat(50_000);
        bomb(web, "nested", "fetched", (request, out) -> TestWeb.page(out, "text/html", nested));
        byte[] zip = workbook();
        String office = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        bomb(web, "zip", "fetched", (request, out) -> TestWeb.bytes(out, zip, "Content-Type: " + office));
    }

    private static void forEver(OutputStream out, byte[] bytes, int everyMillis) throws IOException {
        try {
            while (true) {
                out.write(bytes);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(everyMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, Deflater deflater) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }

    /** A workbook whose only sheet would be 256 MB. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(US_ASCII));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }

    /** Idle for long: on a machine that others use too, reading waits for seconds behind the pages that are being parsed. */
    private void crawl(TestWeb web, Map<String, Listing> listings) throws InterruptedException {
        String yaml = String.format(java.util.Locale.ROOT, """
                crawler:
                  proxy: "http://%s"
                  proxyScheme: plain
                  allow: ["%s"]
                  limits: {connect: 3s, firstByte: 4s, idle: 12s, total: 18s, page: 1MiB, document: 4MiB}
                """, web.authority(), web.authority());
        CrawlerSettings settings = SettingsFile.of("test", yaml, Map.of()).section("crawler", CrawlerSettings.class);
        List<String> urls =
                expected.keySet().stream().map(host -> "http://" + host + "/").toList();
        CrawlPlan plan =
                CrawlPlan.on(settings, List.of()).withUrls(urls, new CrawlPlan.Reach(Duration.ofMillis(1), 0, 10));
        new OneShotCrawl(plan.settings(), null, Clock.systemUTC())
                .run(
                        page -> {
                            page.forEach(listing -> listings.put(listing.url(), listing));
                            return 0;
                        },
                        this::note);
    }

    private void note(FetchReport report) {
        String host = report.request().url().replaceFirst("http://([^/]+)/.*", "$1");
        String word = report.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String reason =
                report.outcome() == Outcome.FAILED ? " " + report.reason().split(":", 2)[0] : "";
        found.put(host, word + reason);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
