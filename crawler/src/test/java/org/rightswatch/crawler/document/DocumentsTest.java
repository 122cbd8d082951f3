package org.rightswatch.crawler.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.extract.SourceContext;
import tools.jackson.databind.JsonNode;

class DocumentsTest {

    @Test
    void readsAPdfInAChildProcessAndGoesOnAfterRubbish() throws IOException {
        try (Documents documents = Documents.within(DocumentLimits.standard())) {
            DocumentText rubbish =
                    documents.read("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "application/pdf");
            DocumentText text = documents.read(pdf("Zenvora catalogue, mail sales@shop.example"), "application/pdf");

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
    void refusesALargerFileAndGivesUpAtTheDeadline() throws IOException {
        DocumentLimits tight = new DocumentLimits(100, 1000, Duration.ofMillis(1), 64);
        try (Documents documents = Documents.within(tight)) {
            assertThat(documents.read(new byte[101], null).problem()).contains("larger than 100 bytes");
            assertThat(documents.read(new byte[10], null).problem()).contains("takes longer");
        }
    }

    @Test
    void readsWhatTheSamplesHold() throws IOException {
        String data = System.getenv("RIGHTSWATCH_EVAL_DATA");
        assumeTrue(data != null, "RIGHTSWATCH_EVAL_DATA is not set");
        Path folder = Path.of(data, "crawl/documents");
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

    private static byte[] pdf(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
