package org.rightswatch.crawler.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

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
