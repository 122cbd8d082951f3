package org.rightswatch.crawler.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.Exchange;
import org.rightswatch.crawler.fetch.HttpHeader;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;

class WarcCapturesTest {

    private static final Instant TEN = Instant.parse("2026-11-21T10:15:00Z");

    @TempDir
    private Path directory;

    private static Exchange exchange(String url, byte[] body) {
        return new Exchange(
                WebUrl.parse(url).orElseThrow(),
                "GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n",
                "HTTP/1.1 200 OK",
                200,
                List.of(new HttpHeader("Content-Type", "text/html"), new HttpHeader("Transfer-Encoding", "chunked")),
                body,
                InetAddress.getLoopbackAddress(),
                TEN,
                Duration.ofMillis(12),
                RobotsVerdict.withoutRule(true, "there is no robots.txt"));
    }

    private static byte[] page(int i) {
        return ("<p>page " + i + "</p>").repeat(50).getBytes(StandardCharsets.UTF_8);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    @Test
    void everyCaptureResolvesAndItsDigestMatches() throws IOException {
        List<CaptureRef> refs = new ArrayList<>();
        CaptureReader reader = new CaptureReader(directory);
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            for (int i = 0; i < 20; i++) {
                Exchange redirect = exchange("http://shop.example/r" + i, new byte[0]);
                refs.add(captures.keep(List.of(redirect, exchange("http://shop.example/p" + i, page(i))))
                        .orElseThrow());
            }
            assertThat(reader.payload(refs.get(3))).as("while the file is open").isEqualTo(page(3));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(reader.payload(refs.get(i))).isEqualTo(page(i));
        }
        CaptureRef ref = refs.getFirst();
        assertThatThrownBy(() -> reader.payload(new CaptureRef(ref.warc(), ref.offset(), ref.length(), "sha256:0")))
                .hasMessageContaining("another digest");
    }

    @Test
    void aFinishedFileHasItsDigestBesideItAndNoErrorsForTheValidator() throws Exception {
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            captures.keep(List.of(exchange("http://shop.example/?q=%E6%B3%BD", page(1))))
                    .orElseThrow();
        }
        Path warc = files(".warc.gz").getFirst();
        assertThat(files(".open")).isEmpty();
        assertThat(Files.readString(files(".sha256").getFirst()))
                .isEqualTo(Digests.of(warc).substring(7) + "  " + warc.getFileName() + "\n");
        assertThat(Validator.accepts(warc)).isTrue();
    }

    private static Exchange notModified(String url) {
        Exchange full = exchange(url, new byte[0]);
        return new Exchange(
                full.url(),
                full.requestHead(),
                "HTTP/1.1 304 Not Modified",
                304,
                full.headers(),
                full.body(),
                full.peer(),
                TEN.plusSeconds(60),
                full.elapsed(),
                full.robots());
    }

    @Test
    void bytesThatWereKeptBeforeAreARevisitRecordThatNamesThem() throws Exception {
        List<CaptureFile> told = new ArrayList<>();
        CaptureRef first;
        CaptureRef again;
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN), told::add)) {
            first = captures.keep(List.of(exchange("http://shop.example/1", page(1))))
                    .orElseThrow();
            again = captures.keep(List.of(exchange("http://shop.example/1", page(1))))
                    .orElseThrow();
            captures.keep(List.of(notModified("http://shop.example/1"))).orElseThrow();
            captures.keep(List.of(notModified("http://shop.example/never-seen")))
                    .orElseThrow();
            captures.keep(List.of(exchange("http://shop.example/1", page(2)))).orElseThrow();
        }
        assertThat(again).as("where the bytes are").isEqualTo(first);
        assertThat(new CaptureReader(directory).payload(again)).isEqualTo(page(1));
        Path warc = files(".warc.gz").getFirst();
        List<String> seen = new ArrayList<>();
        try (WarcReader reader = new WarcReader(warc)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    seen.add("response " + response.id());
                } else if (record instanceof WarcRevisit revisit) {
                    seen.add("revisit of "
                            + revisit.refersTo().map(Object::toString).orElse("?")
                            + (revisit.profile().toString().contains("not-modified") ? " 304" : " same"));
                }
            }
        }
        String original = seen.getFirst().substring("response ".length());
        assertThat(seen.subList(1, 4))
                .containsExactly(
                        "revisit of " + original + " same", "revisit of " + original + " 304", "revisit of ? 304");
        assertThat(seen.get(4)).startsWith("response ");
        assertThat(Validator.accepts(warc)).isTrue();
        assertThat(told)
                .containsExactly(
                        new CaptureFile(warc.getFileName().toString(), Digests.of(warc), Files.size(warc), TEN));
    }

    @Test
    void showsEveryCaptureOfAnAddressNewestFirstAlsoOfAFileThatIsBeingWritten() throws IOException {
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            captures.keep(List.of(
                            exchange("http://shop.example/1", page(1)), exchange("http://shop.example/2", page(2))))
                    .orElseThrow();
            captures.keep(List.of(notModified("http://shop.example/1"))).orElseThrow();

            List<CaptureSearch.Found> found = new CaptureSearch(directory).of("http://shop.example/1");

            assertThat(found)
                    .extracting(CaptureSearch.Found::kind)
                    .containsExactly("revisit: not modified", "response");
            assertThat(found.get(1).digestMatches()).isTrue();
            assertThat(found.get(1).digest()).isEqualTo(Digests.of(page(1)));
            assertThat(found.get(0).head()).first().isEqualTo("HTTP/1.1 304 Not Modified");
            assertThat(found.get(0).refersTo()).contains("of 2026-11-21T10:15:00Z");
        }
    }

    @Test
    void a304OfALaterProcessNamesTheCaptureOfTheEarlierOne() throws Exception {
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            captures.keep(List.of(exchange("http://shop.example/1", page(0)))).orElseThrow();
            captures.keep(List.of(exchange("http://shop.example/1", page(1)))).orElseThrow();
            captures.keep(List.of(exchange("http://shop.example/10", page(2)))).orElseThrow();
        }
        String last = new CaptureSearch(directory)
                .of("http://shop.example/1").stream()
                        .filter(found -> Digests.of(page(1)).equals(found.digest()))
                        .findFirst()
                        .orElseThrow()
                        .place();
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN.plusSeconds(7200)))) {
            captures.keep(List.of(notModified("http://shop.example/1"))).orElseThrow();
        }
        CaptureSearch.Found word =
                new CaptureSearch(directory).of("http://shop.example/1").getFirst();
        assertThat(word.kind()).isEqualTo("revisit: not modified");
        assertThat(word.refersTo()).contains(" of 2026-11-21T10:15:00Z");
        Path warc = directory.resolve(last.substring(0, last.indexOf(" at ")));
        try (WarcReader reader = new WarcReader(warc)) {
            List<String> ids = reader.records()
                    .filter(record -> record instanceof WarcResponse)
                    .map(record -> record.id().toString())
                    .toList();
            assertThat(ids).anySatisfy(id -> assertThat(word.refersTo()).startsWith(id));
        }
    }

    @Test
    void theIndexFindsWhatReadingTheWholeFileFinds() throws Exception {
        List<String> urls = List.of(
                "http://shop.example/1",
                "http://shop.example/10",
                "http://shop.example/1?b=2&a=1",
                "http://SHOP.example/P/Umlaut-%C3%BC?q=%E6%B3%BD",
                "http://other.example:8080/",
                "https://shop.example/1");
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            for (String url : urls) {
                captures.keep(List.of(exchange(url, page(url.length())))).orElseThrow();
                captures.keep(List.of(exchange(url, page(url.length())))).orElseThrow();
                captures.keep(List.of(notModified(url))).orElseThrow();
            }
        }
        List<List<CaptureSearch.Found>> byIndex = found(urls);
        Path index = CaptureIndex.of(files(".warc.gz").getFirst());
        assertThat(Files.readAllLines(index)).hasSize(3 * urls.size()).isSorted();
        Files.delete(index);
        assertThat(byIndex).allMatch(each -> each.size() == 3).isEqualTo(found(urls));
        assertThat(new CaptureSearch(directory).of("http://shop.example/never")).isEmpty();
    }

    private List<List<CaptureSearch.Found>> found(List<String> urls) throws IOException {
        List<List<CaptureSearch.Found>> found = new ArrayList<>();
        for (String url : urls) {
            found.add(new CaptureSearch(directory)
                    .of(WebUrl.parse(url).orElseThrow().toString()));
        }
        return found;
    }

    @Test
    void aNewHourIsANewFile() throws IOException {
        MovingClock clock = new MovingClock();
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", clock)) {
            CaptureRef first = captures.keep(List.of(exchange("http://shop.example/", page(1))))
                    .orElseThrow();
            clock.now = TEN.plus(Duration.ofHours(1));
            CaptureRef second = captures.keep(List.of(exchange("http://shop.example/", page(2))))
                    .orElseThrow();
            assertThat(first.warc()).startsWith("rightswatch-20261121T10-");
            assertThat(second.warc()).startsWith("rightswatch-20261121T11-");
        }
        assertThat(files(".sha256")).hasSize(2);
    }

    @Test
    void aFileLeftByAKilledProcessIsCutAfterItsLastWholeRecordAndFinished() throws IOException {
        Path open = directory.resolve("rightswatch-x.warc.gz.open");
        CaptureRef first;
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            first = captures.keep(List.of(exchange("http://shop.example/1", page(1))))
                    .orElseThrow();
            captures.keep(List.of(exchange("http://shop.example/2", page(2)))).orElseThrow();
        }
        byte[] whole = Files.readAllBytes(directory.resolve(first.warc()));
        Files.write(open, Arrays.copyOf(whole, whole.length - 100), StandardOpenOption.CREATE_NEW);

        WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN)).close();

        Path mended = directory.resolve("rightswatch-x.warc.gz");
        assertThat(open).doesNotExist();
        assertThat(CaptureIndex.find(CaptureIndex.of(mended), "http://shop.example/1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.offset()).isEqualTo(first.offset()));
        try (WarcReader reader = new WarcReader(mended)) {
            assertThat(reader.records().map(WarcRecord::type))
                    .containsExactly("warcinfo", "response", "request", "metadata", "response", "request");
        }
        CaptureRef moved =
                new CaptureRef("rightswatch-x.warc.gz", first.offset(), first.length(), first.payloadDigest());
        assertThat(new CaptureReader(directory).payload(moved)).isEqualTo(page(1));
    }

    @Test
    void theIndexOfAMendedFileListsWhatItWouldHaveListed() throws IOException {
        String url = "http://shop.example/shown";
        Snapshot shown = new Snapshot(
                WebUrl.parse(url).orElseThrow(),
                page(7),
                new byte[] {1, 2, 3},
                TEN.plusSeconds(2),
                Map.of("made", "by a test"));
        CaptureRef text;
        try (WarcCaptures captures = WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN))) {
            captures.keep(List.of(exchange(url, page(1)))).orElseThrow();
            text = captures.keep(shown).orElseThrow();
            captures.keep(List.of(exchange(url, page(1)))).orElseThrow();
        }
        Path whole = directory.resolve(text.warc());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(directory.resolve("killed.warc.gz.open"), Arrays.copyOf(bytes, bytes.length - 20));

        WarcCaptures.in(directory, "RightsWatch/0.1", at(TEN)).close();

        List<String> expected = Files.readAllLines(CaptureIndex.of(whole)).stream()
                .map(line -> line.replace(text.warc(), "killed.warc.gz"))
                .toList();
        assertThat(expected).hasSize(4);
        assertThat(Files.readAllLines(CaptureIndex.of(directory.resolve("killed.warc.gz"))))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(new CaptureSearch(directory).of(url))
                .filteredOn(found -> found.place().startsWith("killed"))
                .extracting(CaptureSearch.Found::kind)
                .containsExactlyInAnyOrder(
                        "response", "revisit: identical", "conversion: as a browser showed it", "resource: picture");
    }

    @Test
    void namesItsOneFileAsAsked() throws IOException {
        Path file = directory.resolve("sub/crawl.warc");
        try (WarcCaptures captures = WarcCaptures.file(file, "RightsWatch/0.1", at(TEN))) {
            captures.keep(List.of(exchange("http://shop.example/", page(1)))).orElseThrow();
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("WARC/1.1\r\n");
    }

    private static final class MovingClock extends Clock {
        private Instant now = TEN;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
