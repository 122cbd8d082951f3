package org.rightswatch.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A hash must stay near when the picture is edited, and be far from that of another picture. */
class PdqTest {
    private static final int SIDE = 320;

    @Test
    void staysNearWhenThePictureIsMadeSmallerOrSavedBadly() throws IOException {
        PdqHash original = Pdq.of(drawn(1)).hash();
        assertThat(original.distance(Pdq.of(scaled(drawn(1), 0.3)).hash())).isLessThanOrEqualTo(PdqHash.NEAR);
        assertThat(original.distance(
                        Pdq.of(Pictures.read(saved(drawn(1), "jpg"))).hash()))
                .isLessThanOrEqualTo(PdqHash.NEAR);
    }

    @Test
    void isFarFromAnotherPicture() {
        for (int seed = 2; seed < 12; seed++) {
            assertThat(Pdq.of(drawn(1)).hash().distance(Pdq.of(drawn(seed)).hash()))
                    .as("picture %d", seed)
                    .isGreaterThan(80);
        }
    }

    @Test
    void knowsThePictureTurnedAndMirrored() {
        List<PdqHash> turned = Pdq.of(drawn(1)).turned();
        assertThat(turned).hasSize(8).doesNotHaveDuplicates();
        List<AffineTransform> ways = List.of(
                AffineTransform.getQuadrantRotateInstance(1, SIDE / 2.0, SIDE / 2.0),
                AffineTransform.getQuadrantRotateInstance(2, SIDE / 2.0, SIDE / 2.0),
                AffineTransform.getQuadrantRotateInstance(3, SIDE / 2.0, SIDE / 2.0),
                new AffineTransform(-1, 0, 0, 1, SIDE, 0),
                new AffineTransform(1, 0, 0, -1, 0, SIDE));
        for (AffineTransform way : ways) {
            PdqHash hash = Pdq.of(moved(drawn(1), way)).hash();
            assertThat(turned).as("%s", way).anyMatch(t -> t.distance(hash) <= 16);
            assertThat(turned.getFirst().distance(hash)).isGreaterThan(PdqHash.NEAR);
        }
    }

    @Test
    void saysThatAFlatPictureTellsNothing() {
        assertThat(Pdq.of(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB)).isTelling())
                .isFalse();
        assertThat(Pdq.of(drawn(1)).isTelling()).isTrue();
    }

    @Test
    void hashIsWrittenAndReadAsHex() {
        PdqHash hash = Pdq.of(drawn(3)).hash();
        assertThat(hash.toString()).matches("[0-9a-f]{64}");
        assertThat(PdqHash.parse(hash.toString())).contains(hash);
        assertThat(PdqHash.parse("no hash")).isEmpty();
    }

    @Test
    void measuresAPictureBeforeItGivesItMemory() {
        byte[] bomb = pngHeader(30_000, 30_000);
        assertThatThrownBy(() -> Pictures.read(bomb))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("30000");
        assertThatThrownBy(() -> Pictures.read("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Pictures.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    /** The reference hashes were made by the authors' own program; JPEG decoders differ in a few bits. */
    @Test
    void agreesWithTheReferenceImplementation() throws IOException {
        String data = System.getenv("RIGHTSWATCH_EVAL_DATA");
        Assumptions.assumeTrue(data != null, "the reference pictures are not here");
        Path folder = Path.of(String.valueOf(data), "images");
        List<String> lines = Files.readAllLines(folder.resolve("pdq.tsv"));
        assertThat(lines).hasSizeGreaterThan(1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            PdqHash reference = PdqHash.parse(cells[1]).orElseThrow();
            int bits = Pdq.of(Pictures.read(folder.resolve(cells[0]))).hash().distance(reference);
            assertThat(bits).as(cells[0]).isLessThanOrEqualTo(16);
        }
    }

    /** Discs and bars of random colours, places and sizes, the same for the same seed. */
    private static BufferedImage drawn(int seed) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            int x = random.nextInt(SIDE) - 30;
            int y = random.nextInt(SIDE) - 30;
            if (random.nextBoolean()) {
                g.fillOval(x, y, 10 + random.nextInt(90), 10 + random.nextInt(90));
            } else {
                g.fillRect(x, y, 5 + random.nextInt(120), 5 + random.nextInt(40));
            }
        }
        g.dispose();
        return picture;
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        BufferedImage out = new BufferedImage((int) (SIDE * by), (int) (SIDE * by), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.drawImage(picture, 0, 0, out.getWidth(), out.getHeight(), null);
        g.dispose();
        return out;
    }

    private static BufferedImage moved(BufferedImage picture, AffineTransform way) {
        BufferedImage out = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(way, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, out);
    }

    private static byte[] saved(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** The beginning of a PNG that claims these measures. */
    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.putLong(0x89504E470D0A1A0AL).putInt(13);
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return png.put(header).putInt((int) crc.getValue()).array();
    }
}
