package org.rightswatch.alerting.digest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.rightswatch.alerting.hitindex.HitFigures;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Severity;

/** Says the figures of a {@link Digest}: each number with last week's, each rate with its n. */
final class NumberWords {

    private static final int TALLEST = 48;
    private static final int SOURCES = 10;

    private final Figures figures;
    private final List<Language> languages;

    NumberWords(Digest digest) {
        this.figures = digest.figures();
        this.languages = digest.addressee().languages();
    }

    DigestView.Numbers numbers() {
        return new DigestView.Numbers(say("digest.days"), tiles(), bands(), days(), sources());
    }

    private List<DigestView.Tile> tiles() {
        Figures.OfWeek now = figures.now();
        return List.of(
                tile("new", Figures.OfWeek::news),
                new DigestView.Tile(say("digest.figure.serious"), Long.toString(now.serious()), rate(now)),
                tile("changed", week -> week.movements().changed()),
                tile("gone", week -> week.hits().gone()),
                new DigestView.Tile(
                        say("digest.figure.sellers"),
                        Long.toString(now.hits().sellers()),
                        say(
                                "digest.sellers",
                                now.sellersNew(),
                                now.movements().sellersKnown(),
                                figures.before().hits().sellers())),
                new DigestView.Tile(
                        say("digest.figure.decided"),
                        Long.toString(now.decided()),
                        say(
                                "digest.decided",
                                now.hits().openNow(),
                                figures.before().decided())));
    }

    /** A share of nothing is no percentage. */
    private Two rate(Figures.OfWeek now) {
        long before = figures.before().serious();
        return now.news() == 0
                ? say("digest.rate.none", before)
                : say("digest.rate", now.serious(), now.news(), percent(now.serious(), now.news()), before);
    }

    private DigestView.Tile tile(String name, ToLongFunction<Figures.OfWeek> count) {
        long now = count.applyAsLong(figures.now());
        long before = count.applyAsLong(figures.before());
        return new DigestView.Tile(
                say("digest.figure." + name), Long.toString(now), say("digest.change", before, signed(now - before)));
    }

    private List<DigestView.Band> bands() {
        Figures.OfWeek now = figures.now();
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(s -> new DigestView.Band(
                        s.name().toLowerCase(Locale.ROOT),
                        Two.of(languages, Wording.word("severity", s)),
                        now.of(s),
                        percent(now.of(s), now.news())))
                .toList();
    }

    private List<DigestView.Day> days() {
        List<HitFigures.Day> days = figures.now().hits().perDay();
        long most = days.stream().mapToLong(NumberWords::hits).max().orElse(0);
        return days.stream()
                .map(day -> new DigestView.Day(
                        String.format(
                                Locale.ROOT,
                                "%02d-%02d",
                                day.day().getMonthValue(),
                                day.day().getDayOfMonth()),
                        hits(day),
                        most == 0 ? 1 : (int) Math.max(1, TALLEST * hits(day) / most)))
                .toList();
    }

    private List<DigestView.SourceLine> sources() {
        Map<String, Long> before = figures.before().hits().bySource().stream()
                .collect(Collectors.toMap(HitFigures.Count::name, HitFigures.Count::hits));
        return figures.now().hits().bySource().stream()
                .limit(SOURCES)
                .map(s -> new DigestView.SourceLine(
                        Outside.line(s.name(), 60), s.hits(), before.getOrDefault(s.name(), 0L)))
                .toList();
    }

    private static long hits(HitFigures.Day day) {
        return day.bySeverity().values().stream().mapToLong(Long::longValue).sum();
    }

    private static int percent(long part, long all) {
        return all == 0 ? 0 : (int) Math.round(100.0 * part / all);
    }

    private static String signed(long change) {
        return change == 0 ? "±0" : change > 0 ? "+" + change : "−" + -change;
    }

    private Two say(String key, Object... arguments) {
        return Two.say(languages, key, arguments);
    }
}
