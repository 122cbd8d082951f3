package org.rightswatch.crawler.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.platform.picture.PdqHash;

class PictureWorkTest {

    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong seconds = new AtomicLong();

    private PictureFolder folder(long most) throws IOException {
        return PictureFolder.in(directory, most, () -> Instant.ofEpochSecond(seconds.incrementAndGet()));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void hashesAPictureAndKeepsItOnceByItsDigest() throws IOException {
        PictureWork work = new PictureWork(folder(1 << 20), meters);
        byte[] bytes = Drawing.png(1);
        ListingImage picture = work.look("http://img.example/1.png", bytes).picture();
        ListingImage again = work.look("http://img.example/same.png", bytes).picture();

        assertThat(picture.sha256()).startsWith("sha256:").isEqualTo(again.sha256());
        assertThat(picture.pdq()).hasSize(64).isEqualTo(again.pdq());
        assertThat(files()).isEqualTo(1);
        assertThat(folder(1 << 20).file(picture.sha256())).hasBinaryContent(bytes);
        assertThat(count("hashed")).isEqualTo(2);
    }

    @Test
    void aPictureWithoutFeaturesAndOneThatIsNoneHaveOnlyADigestAndSayWhy() {
        PictureWork work = new PictureWork(null, meters);
        PictureHash blank = work.look("http://img.example/b.png", Drawing.blank());
        PictureHash none = work.look("http://img.example/n.png", "GIF89a".getBytes(StandardCharsets.US_ASCII));

        assertThat(blank.picture().pdq()).isNull();
        assertThat(blank.problem()).contains("too even");
        assertThat(none.picture().sha256()).isNotNull();
        assertThat(none.problem()).startsWith("the picture ");
        assertThat(count("featureless")).isEqualTo(1);
        assertThat(count("unreadable")).isEqualTo(1);
    }

    @Test
    void readsWebP() {
        PictureHash dot = new PictureWork(null, meters)
                .look("http://img.example/dot.webp", Base64.getDecoder().decode(WEBP));
        assertThat(dot.problem()).as("one pixel, read and found even").contains("too even");
    }

    @Test
    void readsJpegInTheColoursOfPrinting() {
        PictureWork work = new PictureWork(null, meters);
        PictureHash printed = work.look("http://img.example/print.jpg", Drawing.cmyk(3));
        PictureHash shown = work.look("http://img.example/screen.png", Drawing.png(3));

        assertThat(printed.problem()).isNull();
        assertThat(hash(printed).distance(hash(shown))).isLessThan(20);
    }

    private static PdqHash hash(PictureHash looked) {
        return PdqHash.parse(Objects.requireNonNull(looked.picture().pdq())).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'\0\0\0\u001cftypavif\0\0\0\0avifmif1', AVIF",
        "'\0\0\0\u001cftypheic\0\0\0\0mif1heic', HEIC",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', SVG"
    })
    void whatIsNotReadHasADigestAndSaysWhatItIs(String bytes, String format) {
        PictureHash looked =
                new PictureWork(null, meters).look("http://img.example/x", bytes.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(looked.picture().sha256()).isNotNull();
        assertThat(looked.problem()).contains("is " + format);
    }

    @Test
    void theFolderStaysWithinItsBoundAndForgetsWhatWasSeenLongestAgo() throws IOException {
        byte[] first = Drawing.png(1);
        PictureFolder folder = folder(first.length * 4L);
        PictureWork work = new PictureWork(folder, meters);
        String oldest = work.look("http://img.example/1.png", first).picture().sha256();
        for (int i = 2; i < 12; i++) {
            String newest = work.look("http://img.example/" + i + ".png", Drawing.png(i))
                    .picture()
                    .sha256();
            assertThat(folder.file(newest)).exists();
        }
        assertThat(folder.file(oldest)).doesNotExist();
        assertThat(size()).isLessThanOrEqualTo(first.length * 4L);
    }

    private long size() throws IOException {
        long size = 0;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private double count(String result) {
        return meters.counter("rightswatch.crawler.pictures", "result", result).count();
    }
}
