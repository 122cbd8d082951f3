package org.rightswatch.alerting.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit in short.
 *
 * @param path of its own page
 * @param title of the listing, as seen
 * @param score one decimal
 * @param band its severity
 * @param place source, seller, price, markets: what is known
 * @param reasons the factors that counted most
 * @param status right, state, times, decision
 */
record HitRow(
        String path, String title, String score, Tag band, List<String> place, List<Reason> reasons, Status status) {

    /** A constant's code (for the style sheet) and its word (for the reader). */
    record Tag(String code, String word) {}

    /** A factor in one line. */
    record Reason(String effect, String sign, String factor, String sentence) {}

    /** Where the hit stands. */
    record Status(
            String right,
            Tag state,
            String firstSeen,
            @Nullable String decision,
            boolean faded) {}
}
