package org.rightswatch.local.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small drawn picture for each offer, so that pages are as a browser expects them. */
final class Picture {

    private static final int SIDE = 120;

    private Picture() {}

    static byte[] png(int number) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        float hue = (number * 37 % 360) / 360f;
        drawing.setColor(Color.getHSBColor(hue, 0.25f, 0.95f));
        drawing.fillRect(0, 0, SIDE, SIDE);
        drawing.setColor(Color.getHSBColor(hue, 0.6f, 0.6f));
        drawing.fillOval(20 + number % 20, 20, 60, 40 + number % 30);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
