package org.rightswatch.platform.picture;

/** A moving average along a line of numbers: narrower at both ends, where the window would reach outside. */
final class Box {

    private Box() {}

    /** Where a row or a column lies in a field of numbers: its first index, the step to the next, how many there are. */
    record Line(int start, int stride, int length) {
        int index(int place) {
            return start + place * stride;
        }
    }

    /** Writes the averages of a line of {@code in} to the same places of {@code out}. */
    static void filter(float[] in, float[] out, Line line, int window) {
        int before = (window + 2) / 2 - 1;
        int after = window - before - 1;
        float sum = 0;
        int entered = 0;
        int left = 0;
        for (int place = 0; place < line.length(); place++) {
            while (entered < line.length() && entered <= place + before) {
                sum += in[line.index(entered++)];
            }
            while (left < place - after) {
                sum -= in[line.index(left++)];
            }
            out[line.index(place)] = sum / (entered - left);
        }
    }
}
