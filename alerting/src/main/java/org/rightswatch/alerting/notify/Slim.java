package org.rightswatch.alerting.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Telling;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.value.Bilingual;

/** Cuts a hit to what a message shows, so that a hostile page cannot fill state stores and mailboxes. */
final class Slim {

    private static final int FACTORS = 5;
    private static final int WORDS = 4;
    private static final int VERDICTS = 12;
    private static final int LONG = 2_000;
    private static final int SENTENCE = 400;
    private static final int SHORT = 120;

    private Slim() {}

    static Hit of(Hit hit) {
        return new Hit(
                hit.id(),
                hit.right(),
                hit.listing(),
                hit.holder(),
                hit.score(),
                hit.severity(),
                hit.state(),
                hit.revision(),
                hit.engine(),
                hit.registerVersion(),
                strongest(hit),
                hit.enforceability().stream().limit(VERDICTS).map(Slim::of).toList(),
                hit.firstSeenAt(),
                hit.lastSeenAt(),
                cut(hit.title(), SENTENCE),
                hit.url() == null || hit.url().length() > LONG ? null : hit.url(),
                cut(hit.source(), SHORT),
                cut(hit.seller(), SHORT),
                hit.price(),
                hit.market().stream().limit(VERDICTS).toList(),
                hit.suppressed(),
                hit.listingSeenBeforeRight(),
                cut(hit.rightName(), SHORT),
                hit.capture());
    }

    private static List<Factor> strongest(Hit hit) {
        return Telling.first(hit, FACTORS).stream()
                .map(f -> new Factor(f.name(), f.value(), f.effect(), words(f.words()), of(f.reason())))
                .toList();
    }

    private static Enforceability of(Enforceability e) {
        return new Enforceability(e.jurisdiction(), e.verdict(), e.rule(), of(e.reason()));
    }

    private static List<String> words(List<String> words) {
        return words.stream()
                .limit(WORDS)
                .map(w -> String.valueOf(cut(w, SHORT)))
                .toList();
    }

    private static Bilingual of(Bilingual text) {
        return new Bilingual(String.valueOf(cut(text.en(), SENTENCE)), String.valueOf(cut(text.zh(), SENTENCE)));
    }

    private static @Nullable String cut(@Nullable String text, int limit) {
        if (text == null || text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)) + "…";
    }
}
