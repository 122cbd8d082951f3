package org.rightswatch.alerting.hitindex;

import java.util.List;

/**
 * Values that occur in the index, for choosing among them.
 *
 * @param holders rights holders with at least one hit, in alphabetical order, at most {@value #MOST}
 * @param sources sources with at least one hit, likewise
 */
public record HitValues(List<String> holders, List<String> sources) {

    /** No list is longer than this. */
    public static final int MOST = 1_000;

    public HitValues {
        holders = List.copyOf(holders);
        sources = List.copyOf(sources);
    }
}
