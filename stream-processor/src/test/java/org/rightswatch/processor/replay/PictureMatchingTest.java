package org.rightswatch.processor.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.picture.Pdq;

/** A work that is a picture, and offers that show it, edited, turned, or not at all. */
class PictureMatchingTest {
    private static final int SIDE = 300;
    private static final String WORK = """
            {"kind":"copyright-work","id":"W-1","holder":"atelier","title":"Harbour","workType":"image","content":"%s"}
            """;

    @TempDir
    private Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void findsThePictureEditedAndTurnedAndNoOther() throws IOException {
        save(drawn(1), "harbour.png");
        List<Hit> hits = match(
                WORK.replace("%s", "harbour.png"),
                listing("same", save(drawn(1), "same.jpg")),
                listing("small", save(painted(drawn(1), 0, 120), "small.jpg")),
                listing("mirrored", save(painted(drawn(1), SIDE, -SIDE), "mirrored.png")),
                listing("other", save(drawn(2), "other.jpg")));
        assertThat(hits).extracting(h -> h.listing().value()).containsExactly("same", "small", "mirrored");
        assertThat(hits).allSatisfy(hit -> {
            assertThat(hit.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(hit.factors().getFirst().name()).isEqualTo("image");
            assertThat(hit.rightName()).isEqualTo("Harbour");
        });
        assertThat(hits.getFirst().factors().getFirst().reason().en()).doesNotContain("mirrored");
        assertThat(hits.get(2).factors().getFirst().reason().en()).contains("mirrored");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFingerprintAloneStandsForTheWork() throws IOException {
        String same = listing("same", save(drawn(1), "same.png"));
        assertThat(match(WORK.replace("%s", "pdq:" + Pdq.of(drawn(1)).hash()), same))
                .hasSize(1);
        assertThat(match(WORK.replace("%s", "pdq:" + Pdq.of(drawn(2)).hash()), same))
                .isEmpty();
    }

    @Test
    void saysWhichPictureCannotBeRead() throws IOException {
        save(drawn(1), "harbour.png");
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        assertThat(match(WORK.replace("%s", "harbour.png"), listing("bad", text)))
                .isEmpty();
        assertThat(complaints).singleElement().asString().contains("offers.jsonl:1", "text.jpg", "no picture");
        complaints.clear();
        match(WORK.replace("%s", "text.jpg"), listing("bad", text));
        assertThat(complaints).anySatisfy(line -> assertThat(line).contains("rights.jsonl:1: content"));
    }

    private List<Hit> match(String right, String... listings) throws IOException {
        Path rights = Files.writeString(folder.resolve("rights.jsonl"), right.strip() + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OfflineMatching(new OfflineMatching.Settings(40, LocalDate.of(2026, 11, 20), 1), complaints::add)
                .run(
                        List.of(rights),
                        new BufferedReader(new StringReader(String.join("\n", listings))),
                        "offers.jsonl",
                        out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.strict().readValue(line, Hit.class))
                .toList();
    }

    private static String listing(String id, Path picture) {
        return "{\"id\":\"" + id + "\",\"source\":\"bazaar\",\"url\":\"https://bazaar.example/" + id
                + "\",\"title\":\"poster\",\"images\":[{\"url\":\"" + picture.toUri() + "\"}]}";
    }

    private Path save(BufferedImage picture, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }

    private static BufferedImage drawn(int seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            int x = random.nextInt(SIDE) - 30;
            int y = random.nextInt(SIDE) - 30;
            g.fillOval(x, y, 10 + random.nextInt(90), 10 + random.nextInt(90));
        }
        g.dispose();
        return picture;
    }

    /** Scaled to this width, mirrored when it is negative. */
    private static BufferedImage painted(BufferedImage picture, int x, int width) {
        int side = Math.abs(width);
        BufferedImage out = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.drawImage(picture, x, 0, width, side, null);
        g.dispose();
        return out;
    }
}
