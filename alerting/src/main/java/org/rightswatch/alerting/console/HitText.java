package org.rightswatch.alerting.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Places;
import org.rightswatch.alerting.wording.RightName;
import org.rightswatch.alerting.wording.Telling;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.value.Money;

/** Says what a hit holds in one reader's language and time zone. */
final class HitText {

    private static final int TITLE = 300;
    private static final int NAME = 120;
    private static final int NOTE = 2_000;
    private static final int REASONS = 3;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;

    HitText(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    HitRow row(IndexedHit indexed) {
        Hit hit = indexed.hit();
        return new HitRow(
                path(hit),
                title(hit),
                score(hit.score()),
                tag("severity", hit.severity()),
                place(hit),
                reasons(hit),
                status(indexed));
    }

    static String path(Hit hit) {
        return "/hits/" + hit.id().value();
    }

    String title(Hit hit) {
        String title = Outside.line(hit.title(), TITLE);
        return title.isEmpty() ? Wording.say(language, "hit.no-title") : title;
    }

    /** The resemblance first, then what moved the score most. */
    static List<Factor> strongestFirst(Hit hit) {
        return hit.factors().stream().sorted(Factor.MOST_TELLING).toList();
    }

    HitRow.Tag tag(String list, Enum<?> constant) {
        return new HitRow.Tag(
                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), language.of(Wording.word(list, constant)));
    }

    String time(@Nullable Instant instant) {
        return instant == null ? Wording.say(language, "unknown") : minute(instant) + ' ' + zone.getId();
    }

    /** Without the zone, for lists that say it once. */
    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    String factorName(Factor factor) {
        return language.of(Wording.wordOr("factor", Outside.line(factor.name(), NAME)));
    }

    /** A name or word from outside. */
    String safe(String text) {
        return Outside.line(text, NOTE);
    }

    static String effect(double points) {
        String number = String.format(Locale.ROOT, "%.1f", Math.abs(points));
        return sign(points).equals("none") ? number : (points > 0 ? "+" : "−") + number;
    }

    /** {@code plus}, {@code minus}, or {@code none} for what rounds to nothing. */
    static String sign(double points) {
        return Math.abs(points) < 0.05 ? "none" : points > 0 ? "plus" : "minus";
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    static String price(Money money) {
        return money.words();
    }

    String markets(List<String> codes) {
        return codes.stream()
                .map(code -> Places.name(code, language))
                .collect(Collectors.joining(language.listSeparator()));
    }

    private List<String> place(Hit hit) {
        List<String> place = new ArrayList<>();
        add(place, hit.source());
        add(place, hit.seller());
        if (hit.price() != null) {
            place.add(price(hit.price()));
        }
        if (!hit.market().isEmpty()) {
            place.add(markets(hit.market()));
        }
        return place;
    }

    private static void add(List<String> place, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            place.add(Outside.line(text, NAME));
        }
    }

    private List<HitRow.Reason> reasons(Hit hit) {
        return Telling.first(hit, REASONS).stream().map(this::reason).toList();
    }

    private HitRow.Reason reason(Factor factor) {
        return new HitRow.Reason(
                effect(factor.effect()),
                sign(factor.effect()),
                factorName(factor),
                Outside.line(language.of(factor.reason()), TITLE));
    }

    private HitRow.Status status(IndexedHit indexed) {
        Hit hit = indexed.hit();
        String decision = indexed.finding()
                .map(f -> language.of(Wording.word("decision", f.decision())))
                .orElse(null);
        return new HitRow.Status(
                RightName.of(hit),
                tag("state", hit.state()),
                hit.firstSeenAt() == null ? Wording.say(language, "unknown") : minute(hit.firstSeenAt()),
                decision,
                hit.state() == HitState.GONE);
    }
}
