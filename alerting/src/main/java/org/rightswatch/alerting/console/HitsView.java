package org.rightswatch.alerting.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of hits.
 *
 * @param rows the hits of this page, worst first
 * @param totals how many there are on all pages
 * @param filter the form as it was sent
 * @param pages links to other pages
 */
record HitsView(List<HitRow> rows, Totals totals, Filter filter, Pages pages) {

    /** A number and the words after it. */
    record Totals(String number, String words) {}

    /** What the reader asked for, and what they could ask for. */
    record Filter(
            String text,
            boolean narrowed,
            List<Choice> holders,
            List<Choice> states,
            List<Choice> sources,
            List<Choice> severities) {}

    /** Where this page lies, the time zone of its times, and the addresses of the first and the next one. */
    record Pages(
            String shown,
            String zone,
            @Nullable String first,
            @Nullable String next) {}
}
