package org.rightswatch.local.sample;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A client's campaign picture, drawn so that the sample needs no file, and what sellers make of it. */
final class Photograph {

    /** Which photograph is the client's. */
    static final int CAMPAIGN = 1;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private Photograph() {}

    /** What a seller does to a picture before using it. */
    enum Edit {
        AS_IS(picture -> picture),
        SMALLER(picture -> drawn(WIDTH * 2 / 5, HEIGHT * 2 / 5, pen -> pen.drawImage(picture, 0, 0, 192, 144, null))),
        MIRRORED(picture -> drawn(WIDTH, HEIGHT, pen -> pen.drawImage(picture, WIDTH, 0, -WIDTH, HEIGHT, null))),
        BRIGHTER(picture -> drawn(WIDTH, HEIGHT, pen -> {
            pen.drawImage(picture, 0, 0, null);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
        })),
        STAMPED(picture -> drawn(WIDTH, HEIGHT, pen -> {
            pen.drawImage(picture, 0, 0, null);
            pen.setColor(new Color(255, 255, 255, 190));
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
            pen.drawString("BEST PRICE", 20, HEIGHT - 24);
        })),
        CROPPED(picture -> drawn(
                WIDTH,
                HEIGHT,
                pen -> pen.drawImage(picture.getSubimage(7, 5, WIDTH - 14, HEIGHT - 10), 0, 0, WIDTH, HEIGHT, null)));

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final UnaryOperator<BufferedImage> change;

        Edit(UnaryOperator<BufferedImage> change) {
            this.change = change;
        }

        /** The address of a photograph with this edit, below the host of pictures. */
        String path(int photograph) {
            return "/img/photo-" + photograph + "-" + name().toLowerCase(Locale.ROOT) + ".jpg";
        }
    }

    /** The photograph itself; of one number always the same. */
    static BufferedImage taken(int number) {
        Random random = new Random(7919L * number);
        return drawn(WIDTH, HEIGHT, pen -> {
            pen.setPaint(new GradientPaint(0, 0, colour(random, 255), WIDTH, HEIGHT, colour(random, 255)));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            for (int i = 0; i < 26; i++) {
                pen.setColor(colour(random, 120 + random.nextInt(130)));
                int size = 24 + random.nextInt(130);
                int x = random.nextInt(WIDTH) - size / 2;
                int y = random.nextInt(HEIGHT) - size / 2;
                if (i % 3 == 0) {
                    pen.fillRoundRect(x, y, size, size * 2 / 3, 20, 20);
                } else {
                    pen.fillOval(x, y, size, size);
                }
            }
        });
    }

    /** What an address of {@link Edit#path} answers; empty for any other. */
    static Optional<byte[]> at(String path) {
        return Stream.of(Edit.values())
                .filter(edit -> path.matches("/img/photo-[1-9]-" + edit.name().toLowerCase(Locale.ROOT) + "\\.jpg"))
                .findFirst()
                .map(edit -> jpeg(edit.change.apply(taken(path.charAt("/img/photo-".length()) - '0'))));
    }

    private static Color colour(Random random, int alpha) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), alpha);
    }

    private static BufferedImage drawn(int width, int height, java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.accept(pen);
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam hard = writer.getDefaultWriteParam();
            hard.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            hard.setCompressionQuality(0.55f);
            writer.write(null, new IIOImage(image, null, null), hard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
