package org.rightswatch.alerting.digest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Places;
import org.rightswatch.alerting.wording.RightName;
import org.rightswatch.alerting.wording.Telling;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.Money;

/** Says one hit in the client's languages, short enough for a mail. */
final class HitWords {

    private static final int TITLE = 120;
    private static final int NAME = 60;
    private static final int SENTENCE = 240;
    private static final int REASONS = 3;
    private static final int VERDICTS = 4;

    private final List<Language> languages;
    private final @Nullable String console;

    HitWords(List<Language> languages, @Nullable String console) {
        this.languages = languages;
        this.console = console;
    }

    DigestView.HitLine line(IndexedHit indexed) {
        Hit hit = indexed.hit();
        String status = DigestWords.decisionOrState(hit, indexed.finding());
        return new DigestView.HitLine(
                hit.severity().name().toLowerCase(Locale.ROOT),
                Two.of(languages, Wording.word("severity", hit.severity())),
                String.format(Locale.ROOT, "%.1f", hit.score()),
                title(hit),
                place(hit),
                Two.say(languages, status));
    }

    DigestView.Card card(IndexedHit indexed) {
        Hit hit = indexed.hit();
        List<DigestView.Reason> reasons =
                Telling.first(hit, REASONS).stream().map(this::reason).toList();
        List<Two> verdicts =
                hit.enforceability().stream().limit(VERDICTS).map(this::verdict).toList();
        return new DigestView.Card(line(indexed), reasons, verdicts);
    }

    private DigestView.Title title(Hit hit) {
        String title = Outside.line(hit.title(), TITLE);
        return new DigestView.Title(
                title.isEmpty() ? Wording.say(languages.getFirst(), "hit.no-title") : title,
                Outside.link(hit.url()).orElse(null),
                console == null ? null : console + "hits/" + hit.id().value());
    }

    private static String place(Hit hit) {
        Money money = hit.price();
        String price = money == null ? null : money.words();
        return Stream.of(hit.source(), hit.seller(), price, RightName.of(hit))
                .map(part -> Outside.line(part, NAME))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private DigestView.Reason reason(Factor factor) {
        String sign = factor.effect() < 0 ? "−" : "+";
        return new DigestView.Reason(
                sign + String.format(Locale.ROOT, "%.1f", Math.abs(factor.effect())),
                Two.of(languages, Wording.wordOr("factor", Outside.line(factor.name(), NAME))),
                Two.of(languages, cut(factor.reason())));
    }

    private Two verdict(Enforceability e) {
        Bilingual word = Wording.word("verdict", e.verdict());
        return Two.of(
                languages,
                new Bilingual(
                        Places.name(e.jurisdiction(), Language.EN) + ": " + word.en(),
                        Places.name(e.jurisdiction(), Language.ZH) + "：" + word.zh()));
    }

    private static Bilingual cut(Bilingual text) {
        return new Bilingual(Outside.line(text.en(), SENTENCE), Outside.line(text.zh(), SENTENCE));
    }
}
