package org.rightswatch.alerting.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A digest in words, ready to be written as HTML or as plain text; nothing in it is escaped.
 *
 * @param head who, when, and the week in one sentence
 * @param figures the numbers
 * @param urgent hits to look at first
 * @param others the rest of the week's hits
 * @param notes coverage, method, versions
 */
record DigestView(Head head, Numbers figures, Urgent urgent, Others others, Notes notes) {

    /** The top of the digest. */
    record Head(String subject, String tag, Two title, Titled client, Two headline) {}

    /** The client's name, the week, and how the digest is to be handled. */
    record Titled(String name, Two week, String confidential) {}

    /** The numbers in three shapes. */
    record Numbers(Two daysTitle, List<Tile> tiles, List<Band> bands, List<Day> days, List<SourceLine> sources) {

        /** Three tiles a row. */
        List<List<Tile>> tileRows() {
            return List.of(tiles.subList(0, 3), tiles.subList(3, tiles.size()));
        }

        /** Whether there is anything to draw. */
        boolean any() {
            return bands.stream().anyMatch(band -> band.hits() > 0);
        }
    }

    /** One figure with last week's beside it. */
    record Tile(Two label, String number, Two change) {}

    /** New hits of one severity; {@code percent} of all new hits, for the width of a bar. */
    record Band(String code, Two label, long hits, int percent) {}

    /** New hits of one day; {@code pixels} for the height of a bar. */
    record Day(String date, long hits, int pixels) {}

    /** New hits of one source this week and last week. */
    record SourceLine(String source, long now, long before) {}

    /** Hits in full. */
    record Urgent(
            Two title, Two open, List<Card> cards, @Nullable Two none) {}

    /** A hit with its reasons. */
    record Card(HitLine hit, List<Reason> reasons, List<Two> verdicts) {}

    /** A factor with its effect. */
    record Reason(String effect, Two factor, Two sentence) {}

    /** A hit in one row. */
    record HitLine(String severity, Two band, String score, Title title, String place, Two state) {}

    /** What the listing calls itself, where it is, and its page in the console. */
    record Title(
            String text, @Nullable String link, @Nullable String console) {}

    /** A table of hits and what did not fit. */
    record Others(Two title, List<HitLine> rows, @Nullable Two more) {}

    /** What a reader must know to read the numbers. */
    record Notes(Two title, Two sources, Two coverage, List<Two> method, List<String> versions) {}
}
