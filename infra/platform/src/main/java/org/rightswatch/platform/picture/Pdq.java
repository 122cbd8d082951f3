package org.rightswatch.platform.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Computes PDQ: luminance, two passes of a box filter, 64 × 64 samples, the lowest 16 × 16 frequencies, one bit each for above or
 * below their median.
 */
public final class Pdq {

    /** The authors advise to discard what has less. */
    public static final int LEAST_QUALITY = 50;

    private static final int SAMPLES = 64;
    private static final int FREQUENCIES = 16;
    private static final float[] COSINES = cosines();

    private final float[] frequencies;
    private final int quality;

    private Pdq(float[] frequencies, int quality) {
        this.frequencies = frequencies;
        this.quality = quality;
    }

    /** Takes the fingerprint of a picture. */
    public static Pdq of(BufferedImage picture) {
        float[] samples = samples(picture);
        return new Pdq(frequencies(samples), quality(samples));
    }

    /** Whether the hash says anything. */
    public boolean isTelling() {
        return quality >= LEAST_QUALITY;
    }

    /** The picture as it is. */
    public PdqHash hash() {
        return hash(Turn.AS_IS);
    }

    /** The picture as it is, then turned by quarters and mirrored: eight hashes. */
    public List<PdqHash> turned() {
        List<PdqHash> all = new ArrayList<>();
        for (Turn turn : Turn.values()) {
            all.add(hash(turn));
        }
        return List.copyOf(all);
    }

    /** Mirroring a picture turns the sign of every second frequency, turning it by a quarter also swaps the two directions. */
    private enum Turn {
        AS_IS(false, false, false),
        UPSIDE_DOWN(false, true, false),
        MIRRORED(false, false, true),
        HALF_TURN(false, true, true),
        TRANSPOSED(true, false, false),
        QUARTER_LEFT(true, true, false),
        QUARTER_RIGHT(true, false, true),
        TRANSVERSED(true, true, true);

        private final boolean swapped;
        private final boolean rows;
        private final boolean columns;

        Turn(boolean swapped, boolean rows, boolean columns) {
            this.swapped = swapped;
            this.rows = rows;
            this.columns = columns;
        }

        float at(float[] frequencies, int row, int column) {
            float value = frequencies[swapped ? column * FREQUENCIES + row : row * FREQUENCIES + column];
            boolean negative = (rows && row % 2 == 0) ^ (columns && column % 2 == 0);
            return negative ? -value : value;
        }
    }

    private PdqHash hash(Turn turn) {
        float[] turned = new float[FREQUENCIES * FREQUENCIES];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = turn.at(frequencies, i / FREQUENCIES, i % FREQUENCIES);
        }
        float[] sorted = turned.clone();
        Arrays.sort(sorted);
        float median = sorted[(sorted.length - 1) / 2];
        long[] words = new long[4];
        for (int i = 0; i < turned.length; i++) {
            if (turned[i] > median) {
                words[3 - i / 64] |= 1L << (i % 64);
            }
        }
        return PdqHash.of(words);
    }

    private static float[] samples(BufferedImage picture) {
        int rows = picture.getHeight();
        int columns = picture.getWidth();
        float[] light = luminance(picture);
        float[] buffer = new float[light.length];
        int alongRows = window(columns);
        int alongColumns = window(rows);
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < rows; row++) {
                Box.filter(light, buffer, new Box.Line(row * columns, 1, columns), alongRows);
            }
            for (int column = 0; column < columns; column++) {
                Box.filter(buffer, light, new Box.Line(column, columns, rows), alongColumns);
            }
        }
        float[] samples = new float[SAMPLES * SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = light[middle(i / SAMPLES, rows) * columns + middle(i % SAMPLES, columns)];
        }
        return samples;
    }

    /** The place in the middle of a sample's share. */
    private static int middle(int sample, int length) {
        return (int) ((sample + 0.5) * length / SAMPLES);
    }

    private static int window(int length) {
        return (length + 2 * SAMPLES - 1) / (2 * SAMPLES);
    }

    private static float[] luminance(BufferedImage picture) {
        int[] colours = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        float[] light = new float[colours.length];
        for (int i = 0; i < colours.length; i++) {
            int c = colours[i];
            light[i] = 0.299f * (c >> 16 & 255) + 0.587f * (c >> 8 & 255) + 0.114f * (c & 255);
        }
        return light;
    }

    /** Sums the steps between neighbours; flat pictures have few. */
    private static int quality(float[] samples) {
        int steps = 0;
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                float here = samples[row * SAMPLES + column];
                if (row + 1 < SAMPLES) {
                    steps += step(here, samples[(row + 1) * SAMPLES + column]);
                }
                if (column + 1 < SAMPLES) {
                    steps += step(here, samples[row * SAMPLES + column + 1]);
                }
            }
        }
        return Math.min(100, steps / 90);
    }

    private static int step(float one, float other) {
        return Math.abs((int) ((one - other) * 100 / 255));
    }

    /** A discrete cosine transform without its constant: 16 × 16 of 64 × 64. */
    private static float[] frequencies(float[] samples) {
        float[] half = new float[FREQUENCIES * SAMPLES];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int column = 0; column < SAMPLES; column++) {
                float sum = 0;
                for (int row = 0; row < SAMPLES; row++) {
                    sum += COSINES[i * SAMPLES + row] * samples[row * SAMPLES + column];
                }
                half[i * SAMPLES + column] = sum;
            }
        }
        float[] all = new float[FREQUENCIES * FREQUENCIES];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int j = 0; j < FREQUENCIES; j++) {
                float sum = 0;
                for (int column = 0; column < SAMPLES; column++) {
                    sum += half[i * SAMPLES + column] * COSINES[j * SAMPLES + column];
                }
                all[i * FREQUENCIES + j] = sum;
            }
        }
        return all;
    }

    private static float[] cosines() {
        float[] table = new float[FREQUENCIES * SAMPLES];
        for (int i = 0; i < FREQUENCIES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                table[i * SAMPLES + j] =
                        (float) (Math.sqrt(2.0 / SAMPLES) * Math.cos(Math.PI / 2 / SAMPLES * (i + 1) * (2 * j + 1)));
            }
        }
        return table;
    }
}
