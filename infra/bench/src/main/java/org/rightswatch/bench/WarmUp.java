package org.rightswatch.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * When a program is warm: when rounds of the same work got no faster any more. The compilers of the JVM take several
 * rounds, and noise makes single ones slow, so two have to bring nothing.
 */
final class WarmUp {

    /** Rounds at most; what is still rising then is measured as it is, and the figure says so. */
    static final int MOST = 12;

    /** A round counts as faster than the best before it from here on; less is noise. */
    static final double FASTER = 1.03;

    private static final int IDLE = 2;

    private final List<Double> rates = new ArrayList<>();
    private double best;
    private int idle;

    /** Notes a round's rate. */
    void add(double rate) {
        idle = rate > best * FASTER ? 0 : idle + 1;
        best = Math.max(best, rate);
        rates.add(rate);
    }

    boolean isOver() {
        return idle >= IDLE || rates.size() >= MOST;
    }

    /** What was done, in words, and the rate of each round. */
    Figure told(String what, String unit) {
        String end = idle >= IDLE
                ? "until " + IDLE + " were no faster than the best before"
                : "still rising when it was given up";
        return new Figure(what + " warmed up in " + rates.size() + " rounds, " + end, unit, rates);
    }
}
