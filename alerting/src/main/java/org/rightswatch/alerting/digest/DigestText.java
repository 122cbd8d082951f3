package org.rightswatch.alerting.digest;

import org.jspecify.annotations.Nullable;

/** Writes a digest as plain text: the mail's other half, and what a terminal shows. */
final class DigestText {

    private final StringBuilder text = new StringBuilder();

    private DigestText() {}

    static String of(Digest digest, @Nullable String console) {
        DigestText writer = new DigestText();
        writer.write(new DigestWords(digest, console).view(DigestReader.LISTED));
        return writer.text.toString();
    }

    private void write(DigestView view) {
        two("", view.head().title());
        line(view.head().client().name());
        two("", view.head().client().week());
        line("");
        two("", view.head().headline());
        line("");
        view.figures().tiles().forEach(tile -> {
            line(tile.label().oneLine() + ": " + tile.number());
            two("    ", tile.change());
        });
        line("");
        view.figures().bands().forEach(band -> line("  " + band.label().oneLine() + ": " + band.hits()));
        urgent(view.urgent());
        others(view.others());
        sources(view);
        notes(view.notes());
    }

    private void urgent(DigestView.Urgent urgent) {
        heading(urgent.title());
        if (urgent.none() != null) {
            two("", urgent.none());
        }
        for (DigestView.Card card : urgent.cards()) {
            hit(card.hit());
            for (DigestView.Reason reason : card.reasons()) {
                two("    " + reason.effect() + " ", reason.sentence());
            }
            card.verdicts().forEach(verdict -> line("    " + verdict.oneLine()));
            line("");
        }
    }

    private void others(DigestView.Others others) {
        if (!others.rows().isEmpty()) {
            heading(others.title());
            others.rows().forEach(this::hit);
        }
        if (others.more() != null) {
            two("", others.more());
        }
    }

    private void sources(DigestView view) {
        heading(view.notes().sources());
        view.figures().sources().forEach(s -> line("  " + s.source() + ": " + s.now() + " (" + s.before() + ")"));
        two("", view.notes().coverage());
    }

    private void notes(DigestView.Notes notes) {
        heading(notes.title());
        notes.method().forEach(note -> two("- ", note));
        line("");
        notes.versions().forEach(this::line);
    }

    private void hit(DigestView.HitLine hit) {
        line("  " + hit.score() + "  " + hit.band().oneLine() + "  "
                + hit.title().text());
        line("        " + hit.place() + " · " + hit.state().oneLine());
        if (hit.title().link() != null) {
            line("        " + hit.title().link());
        }
    }

    private void heading(Two title) {
        line("");
        line("== " + title.oneLine() + " ==");
    }

    private void two(String before, Two both) {
        line(before + both.first());
        if (both.second() != null) {
            line(" ".repeat(before.length()) + both.second());
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
