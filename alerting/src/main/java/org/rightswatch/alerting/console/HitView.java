package org.rightswatch.alerting.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one hit.
 *
 * @param row the hit in short
 * @param address of the listing
 * @param factors all of them, strongest first
 * @param verdicts where the right can be relied on
 * @param sheets facts in groups: listing, right, capture and versions, history
 * @param decide the decision and the form
 */
record HitView(
        HitRow row,
        Address address,
        List<FactorLine> factors,
        List<VerdictLine> verdicts,
        List<Sheet> sheets,
        Decide decide) {

    /** The address as text, and as a link where it may be followed. */
    record Address(String text, @Nullable String link) {}

    /** A text in the reader's language and in the other one. */
    record Both(String mine, String other) {}

    /** One factor: its effect on the score, its value from 0 to 1 as a width from 0 to 100, its sentence. */
    record FactorLine(Both name, Effect effect, Both sentence, List<String> words) {}

    /** Points with their sign, and the bar. */
    record Effect(String points, String sign, int width, String valueWords) {}

    /** What can be said about one jurisdiction. */
    record VerdictLine(String place, String jurisdiction, HitRow.Tag verdict, String rule, Both sentence) {}

    /** A titled group of facts. */
    record Sheet(String title, List<Fact> facts, @Nullable String note) {}

    /** A name and a value. */
    record Fact(String name, String value) {}

    /** The newest decision and what the form offers. */
    record Decide(
            @Nullable Made made,
            List<Choice> decisions,
            List<Choice> reasons,
            String note,
            @Nullable Notice notice) {}

    /** A decision that was made. */
    record Made(String decision, String by, @Nullable String note) {}

    /** A line above the form. */
    record Notice(String tone, String text) {}
}
