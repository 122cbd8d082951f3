package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.List;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Severity;

/**
 * Adds up the factors of one assessment in log-odds and remembers what each one moved. The first factor is what the
 * assessment rests on: its effect counts from zero, so that all effects together are the score.
 */
final class Tally {

    private final List<Draft> drafts = new ArrayList<>(8);
    private double logit;
    /** What all factors so far come to; none come to nothing. */
    private double points;

    private Severity cap = Severity.CRITICAL;
    private String capReason = "";

    @SuppressWarnings("ArrayRecordComponent") // the arguments of one sentence
    private record Draft(
            String name, double value, double effect, List<String> words, String message, String[] arguments) {

        Factor factor() {
            return new Factor(name, round(value), round(effect), words, Messages.of(message, arguments));
        }
    }

    Tally(double prior) {
        logit = prior;
    }

    /** Adds a factor: its name in the contract, its own value from 0 to 1, and its weight in log-odds. */
    Tally add(String name, double value, double weight, List<String> words, String message, String... arguments) {
        double before = points;
        if (weight != 0 || drafts.isEmpty()) {
            logit += weight;
            points = points(logit);
        }
        drafts.add(new Draft(name, value, points - before, words, message, arguments));
        return this;
    }

    /** Moves the starting point, before the first factor comes, without a sentence of its own. */
    void shift(double weight) {
        logit += weight;
    }

    /** Keeps the severity at or below {@code highest}; the lowest cap counts. */
    void cap(Severity highest, String reason) {
        if (highest.compareTo(cap) < 0) {
            cap = highest;
            capReason = reason;
        }
    }

    double score() {
        return Math.round(points * 1e6) / 1e6;
    }

    static double points(double logit) {
        return 100 / (1 + Math.exp(-logit));
    }

    /** The band of the score, no higher than the caps allow. */
    Severity severity() {
        Severity band = Severity.band(score());
        return band.compareTo(cap) < 0 ? band : cap;
    }

    /** Why the severity was capped, or an empty text. */
    String capReason() {
        return capReason;
    }

    List<Factor> factors() {
        Factor[] factors = new Factor[drafts.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = drafts.get(i).factor();
        }
        return List.of(factors);
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
