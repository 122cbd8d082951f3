package org.rightswatch.platform.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pictures that may be hostile: what they claim to measure is looked at before memory is given to them. */
public final class Pictures {

    /** Larger files are not read. */
    public static final long MOST_BYTES = 32L << 20;

    /** Longer sides are read with fewer pixels; a hash needs 64. */
    private static final int ENOUGH = 1024;

    /** The longer side is read with so many at most, as long as the shorter one keeps {@link #LEAST}. */
    private static final int ENOUGH_OF_LONGER = 4096;

    private static final int LEAST = 128;

    private static final int HEAD = 1024;
    private static final int LONGEST_SIDE = 32_000;
    private static final long MOST_PIXELS = 200_000_000;

    private Pictures() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, is too large, or is no picture of a known format
     */
    public static BufferedImage read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        return read(Files.readAllBytes(file));
    }

    /** The same for bytes. */
    public static BufferedImage read(byte[] bytes) throws IOException {
        return read(bytes, MOST_PIXELS);
    }

    /**
     * The same for bytes: JPEG, PNG, GIF, WebP, BMP, TIFF or WBMP, the first picture in it.
     *
     * @param mostPixels larger ones are not read: some formats are held whole outside the heap while they are decoded
     */
    public static BufferedImage read(byte[] bytes, long mostPixels) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in, bytes);
            try {
                reader.setInput(in, true, true);
                return read(reader, mostPixels);
            } catch (RuntimeException e) { // decoders throw many kinds for broken files
                throw new IOException("is broken: " + e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The JDK's own where it has one; the four inks of printing it takes for others (their values are stored inverted). */
    private static ImageReader reader(ImageInputStream in, byte[] bytes) throws IOException {
        List<ImageReader> readers = new ArrayList<>();
        ImageIO.getImageReaders(in).forEachRemaining(readers::add);
        boolean inks = Inks.areFour(bytes);
        return readers.stream()
                .min(Comparator.comparing(reader -> inks == isOfJdk(reader)))
                .orElseThrow(() -> new IOException(unknown(bytes)));
    }

    private static boolean isOfJdk(ImageReader reader) {
        return reader.getClass().getName().startsWith("com.sun.");
    }

    private static String unknown(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ftyp", 4) && head.length() > 11) {
            return "is " + head.substring(8, 12).strip().toUpperCase(Locale.ROOT) + ", a format that is not read here";
        }
        return head.contains("<svg")
                ? "is SVG, a drawing that is not read here"
                : "is no picture of a format that is known here";
    }

    private static BufferedImage read(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > mostPixels) {
            throw new IOException("measures " + width + " × " + height + ", more than is read here");
        }
        ImageReadParam fewer = reader.getDefaultReadParam();
        int step = step(Math.min(width, height), Math.max(width, height));
        fewer.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, fewer);
    }

    private static int step(int shorter, int longer) {
        int wanted = Math.max(shorter / ENOUGH, longer / ENOUGH_OF_LONGER);
        return Math.max(1, Math.min(wanted, shorter / LEAST));
    }
}
