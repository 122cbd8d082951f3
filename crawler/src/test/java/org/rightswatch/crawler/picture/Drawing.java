package org.rightswatch.crawler.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that tell themselves apart, drawn by number. */
public final class Drawing {

    private Drawing() {}

    /** Of one number always the same bytes. */
    public static byte[] png(int number) {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(number);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    random.nextInt(256) - 40,
                    random.nextInt(256) - 40,
                    20 + random.nextInt(90),
                    20 + random.nextInt(90));
        }
        pen.dispose();
        return encoded(image, "png");
    }

    /** The same as a JPEG of four inks, as print shops send them: Adobe's mark in front, the values inverted. */
    public static byte[] cmyk(int number) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(number)));
            WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 256, 256, 4, null);
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    Color color = new Color(image.getRGB(x, y));
                    inks.setPixel(x, y, new int[] {color.getRed(), color.getGreen(), color.getBlue(), 255});
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(to);
                writer.write(new IIOImage(inks, null, null));
            } finally {
                writer.dispose();
            }
            byte[] jpeg = out.toByteArray();
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            marked.write(jpeg, 0, 2);
            marked.writeBytes(HexFormat.of().parseHex("ffee000e" + "41646f6265" + "00640000000000"));
            marked.write(jpeg, 2, jpeg.length - 2);
            return marked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one colour: nothing to tell it by. */
    public static byte[] blank() {
        return encoded(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
