package org.rightswatch.crawler.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.capture.Digests;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.picture.Drawing;
import org.rightswatch.crawler.picture.PictureHash;
import org.rightswatch.testkit.EvaluationData;
import tools.jackson.databind.JsonNode;

class DocumentsTest {

    @Test
    void readsAPdfInAChildProcessAndGoesOnAfterRubbish() throws IOException {
        try (Documents documents = Documents.within(DocumentLimits.standard())) {
            DocumentText rubbish =
                    documents.read("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "application/pdf");
            DocumentText text = documents.read(
                    Papers.pdf("Zenvora catalogue, mail sales@shop.example", new byte[0]), "application/pdf");

            assertThat(rubbish.problem()).isNotNull();
            assertThat(text.type()).isEqualTo("application/pdf");
            assertThat(text.problem()).isNull();
            assertThat(DocumentListings.of(text, "https://shop.example/c.pdf", SourceContext.of("brochure")))
                    .hasValueSatisfying(listing -> assertThat(listing.text())
                            .contains("Zenvora catalogue")
                            .doesNotContain("sales@"));
        }
    }

    @Test
    void closedItLeavesNoProcess() {
        List<ProcessHandle> others = ProcessHandle.current().children().toList();
        List<ProcessHandle> started;
        try (Documents documents = Documents.within(DocumentLimits.standard())) {
            documents.read("Zenvora".getBytes(StandardCharsets.UTF_8), "text/plain");
            started = ProcessHandle.current()
                    .children()
                    .filter(child -> !others.contains(child))
                    .toList();
        }
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void closedItStartsNoOther() {
        List<ProcessHandle> others = ProcessHandle.current().children().toList();
        Documents documents = Documents.within(DocumentLimits.standard());
        documents.close();
        assertThat(documents
                        .read("Zenvora".getBytes(StandardCharsets.UTF_8), "text/plain")
                        .failure())
                .isEqualTo(DocumentText.Failure.DIED);
        assertThat(ProcessHandle.current().children()).allMatch(others::contains);
    }

    @Test
    void refusesALargerFileAndGivesUpAtTheDeadline() throws IOException {
        DocumentLimits tight = new DocumentLimits(100, 1000, Duration.ofMillis(1), 64);
        try (Documents documents = Documents.within(tight)) {
            assertThat(documents.read(new byte[101], null).problem()).contains("larger than 100 bytes");
            assertThat(documents.read(new byte[10], null).failure()).isEqualTo(DocumentText.Failure.TOO_SLOW);
        }
    }

    @Test
    void hashesThePicturesOfPdfAndOfficeFilesAndOfThoseInAnArchive() throws Exception {
        byte[] one = Drawing.png(1);
        byte[] two = Drawing.png(2);
        try (Documents documents = Documents.within(DocumentLimits.standard())) {
            DocumentText pdf = documents.read(Papers.pdf("Zenvora catalogue", one), null);
            DocumentText docx = documents.read(Papers.docx("Zenvora list", two), null);
            byte[] zip = Papers.zip(Map.of(
                    "a.pdf", Papers.pdf("Zenvora catalogue", one),
                    "b.docx", Papers.docx("Zenvora list", two),
                    "c.png", Drawing.png(3)));
            DocumentText archive = documents.read(zip, "application/zip");

            assertThat(hashes(pdf)).containsExactly(pdq(one));
            assertThat(hashes(docx)).containsExactly(pdq(two));
            assertThat(docx.pictures().getFirst().sha256())
                    .as("the file as it is")
                    .isEqualTo(Digests.of(two));
            assertThat(archive.text()).contains("Zenvora catalogue", "Zenvora list");
            assertThat(hashes(archive)).contains(pdq(one), pdq(two), pdq(Drawing.png(3)));
            assertThat(DocumentListings.of(archive, "https://shop.example/all.zip", SourceContext.of("s")))
                    .hasValueSatisfying(
                            listing -> assertThat(listing.images().getFirst().url())
                                    .isEqualTo("https://shop.example/all.zip#picture-1"));
        }
    }

    private static List<String> hashes(DocumentText text) {
        return text.pictures().stream().map(ListingImage::pdq).toList();
    }

    private static String pdq(byte[] picture) {
        return PictureHash.of("", picture).picture().pdq();
    }

    @Test
    void aHostileDocumentCostsItselfOnly() throws IOException {
        DocumentLimits small = new DocumentLimits(1 << 20, 200_000, Duration.ofSeconds(60), 96);
        byte[] good = Papers.pdf("still here", new byte[0]);
        try (Documents documents = Documents.within(small)) {
            DocumentText bomb = documents.read(Papers.zipBomb(300), null);
            assertThat(bomb.failure()).isNull();
            assertThat(bomb.problem()).isNotNull();
            assertThat(bomb.text()).hasSizeLessThanOrEqualTo(200_000);

            DocumentText nested = documents.read(Papers.nested(40), null);
            assertThat(nested.text()).contains("level 1", "level 8").doesNotContain("level 9", "innermost");

            DocumentText dead = documents.read(Papers.pictureBomb(16_000), null);
            assertThat(dead.failure()).isEqualTo(DocumentText.Failure.OUT_OF_MEMORY);
            assertThat(dead.problem()).isEqualTo("needs more than 96 MiB to parse");

            assertThat(documents.read(good, null).text()).contains("still here");
        }
    }

    @Test
    void readsWhatTheSamplesHold() throws IOException {
        Optional<Path> data = EvaluationData.folder("crawl/documents");
        assumeTrue(data.isPresent(), "no evaluation data beside the repository");
        Path folder = data.get();
        List<String> wrong = new ArrayList<>();
        try (Documents documents = Documents.within(DocumentLimits.standard())) {
            for (JsonNode row : Json.events().readTree(Files.readString(folder.resolve("expected.json")))) {
                String file = row.path("file").asString();
                DocumentText got = documents.read(Files.readAllBytes(folder.resolve(file)), null);
                for (JsonNode part : row.path("contains")) {
                    if (!got.text().contains(part.asString())) {
                        wrong.add(file + " lacks " + part + ": " + got.problem());
                    }
                }
                if (row.path("non_empty").asBoolean(false) && got.text().isBlank()) {
                    wrong.add(file + " is empty: " + got.problem());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
