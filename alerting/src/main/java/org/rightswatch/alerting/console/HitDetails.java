package org.rightswatch.alerting.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Places;
import org.rightswatch.alerting.wording.RightName;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.value.Bilingual;

/** Makes the view of one hit: every factor with the words that met, every verdict, the facts in groups. */
final class HitDetails {

    private static final int SENTENCE = 600;
    private static final int WORD = 200;
    private static final int ADDRESS = 400;

    private final HitText text;
    private final Language language;

    HitDetails(HitText text, Language language) {
        this.text = text;
        this.language = language;
    }

    HitView view(IndexedHit indexed, HitView.Decide decide) {
        Hit hit = indexed.hit();
        return new HitView(
                text.row(indexed),
                new HitView.Address(
                        Outside.line(hit.url(), ADDRESS),
                        Outside.link(hit.url()).orElse(null)),
                HitText.strongestFirst(hit).stream().map(this::factor).toList(),
                hit.enforceability().stream().map(this::verdict).toList(),
                List.of(listing(hit), right(hit), machine(hit)),
                decide);
    }

    private HitView.FactorLine factor(Factor factor) {
        long percent = Math.round(100 * Math.max(0, Math.min(1, factor.value())));
        return new HitView.FactorLine(
                both(Wording.wordOr("factor", text.safe(factor.name()))),
                new HitView.Effect(
                        HitText.effect(factor.effect()),
                        HitText.sign(factor.effect()),
                        (int) percent,
                        Wording.say(language, "hit.factor-value", String.format(Locale.ROOT, "%.2f", factor.value()))),
                both(factor.reason()),
                factor.words().stream().map(w -> Outside.line(w, WORD)).toList());
    }

    private HitView.VerdictLine verdict(Enforceability e) {
        return new HitView.VerdictLine(
                Places.name(e.jurisdiction(), language),
                text.safe(e.jurisdiction()),
                text.tag("verdict", e.verdict()),
                text.safe(e.rule()),
                both(e.reason()));
    }

    private HitView.Sheet listing(Hit hit) {
        Facts facts = new Facts()
                .add("hit.source", hit.source())
                .add("hit.seller", hit.seller())
                .add("hit.price", hit.price() == null ? null : HitText.price(hit.price()))
                .add("hit.market", hit.market().isEmpty() ? null : text.markets(hit.market()))
                .add("hit.first-seen", text.time(hit.firstSeenAt()))
                .add("hit.last-seen", text.time(hit.lastSeenAt()));
        return new HitView.Sheet(say("hit.listing"), facts.list, say("hit.listing.note"));
    }

    private HitView.Sheet right(Hit hit) {
        Boolean before = hit.listingSeenBeforeRight();
        Facts facts = new Facts()
                .add("hit.right", RightName.of(hit))
                .add("hit.holder", hit.holder())
                .add("hit.seen-before-right", before == null ? null : say(before ? "yes" : "no"));
        return new HitView.Sheet(say("hit.right.title"), facts.list, null);
    }

    private HitView.Sheet machine(Hit hit) {
        Facts facts = new Facts()
                .add("hit.state", text.tag("state", hit.state()).word())
                .add("hit.revision", Long.toString(hit.revision()))
                .add("hit.engine", hit.engine())
                .add("hit.register", hit.registerVersion())
                .add("hit.id", hit.id().value())
                .add("hit.listing-id", hit.listing().value());
        CaptureRef capture = hit.capture();
        if (capture == null) {
            return new HitView.Sheet(say("hit.history"), facts.list, null);
        }
        facts.add(
                        "hit.capture",
                        Wording.say(language, "hit.capture.place", capture.warc(), Long.toString(capture.offset())))
                .add("hit.capture-digest", capture.payloadDigest());
        return new HitView.Sheet(say("hit.history"), facts.list, say("hit.capture.note"));
    }

    private HitView.Both both(Bilingual said) {
        Language other = language == Language.ZH ? Language.EN : Language.ZH;
        return new HitView.Both(Outside.line(language.of(said), SENTENCE), Outside.line(other.of(said), SENTENCE));
    }

    private String say(String key) {
        return Wording.say(language, key);
    }

    /** Facts that are known; what the hit does not say is not shown. */
    private final class Facts {
        private final List<HitView.Fact> list = new ArrayList<>();

        Facts add(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                list.add(new HitView.Fact(say(key), Outside.line(value, WORD)));
            }
            return this;
        }
    }
}
