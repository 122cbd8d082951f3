package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.value.HitId;

/** One hit with everything that is known about it, and the form to decide. */
final class OneHitPage {

    private static final int LONGEST_NOTE = 2_000;

    private final HitIndex index;
    private final Decisions decisions;
    private final Show show;
    private final ZoneId zone;

    OneHitPage(HitIndex index, Decisions decisions, Show show, ZoneId zone) {
        this.index = index;
        this.decisions = decisions;
        this.show = show;
        this.zone = zone;
    }

    /** What stands in the form. */
    private record Entered(@Nullable Decision decision, String note) {

        static final Entered NOTHING = new Entered(null, "");
    }

    void look(Context context) {
        boolean saved = context.queryParam("saved") != null;
        page(context, saved ? notice(context, "good", "decide.saved") : null, Entered.NOTHING);
    }

    /** Writes the decision and shows the hit again. */
    void decide(Context context, Clock clock) {
        IndexedHit hit = find(context);
        Decision decision = decision(context.formParam("decision"));
        String reason = bounded(context.formParam("reason"));
        String note = bounded(context.formParam("note"));
        if (decision == Decision.NOT_INFRINGING && reason.isEmpty()) {
            context.status(422);
            page(context, notice(context, "bad", "decide.reason-missing"), new Entered(decision, note));
            return;
        }
        decisions.record(new Finding(
                hit.hit().id(),
                decision,
                reason.isEmpty() ? null : knownReason(reason),
                Visit.of(context).reader().user(),
                clock.instant(),
                note.isEmpty() ? null : note));
        show.redirect(context, HitText.path(hit.hit()) + "?saved=1");
    }

    private void page(Context context, HitView.@Nullable Notice notice, Entered entered) {
        Language language = Visit.of(context).language();
        IndexedHit hit = decisions.newest(find(context));
        HitDetails details = new HitDetails(new HitText(language, zone), language);
        HitView view = details.view(hit, decide(hit, language, notice, entered));
        show.page(context, "hit", view.row().title(), view);
    }

    private HitView.Decide decide(IndexedHit hit, Language language, HitView.@Nullable Notice notice, Entered entered) {
        HitText text = new HitText(language, zone);
        HitView.Made made = hit.finding().map(f -> made(f, text, language)).orElse(null);
        return new HitView.Decide(
                made, decisionChoices(language, entered.decision()), reasonChoices(language), entered.note(), notice);
    }

    private static HitView.Made made(Finding finding, HitText text, Language language) {
        String reason = finding.reasonCode();
        String decision = text.tag("decision", finding.decision()).word();
        String full =
                reason == null ? decision : decision + " · " + language.of(Wording.wordOr("reason", text.safe(reason)));
        String by = Wording.say(language, "decide.by", text.safe(finding.by()), text.time(finding.at()));
        return new HitView.Made(full, by, finding.note() == null ? null : text.safe(finding.note()));
    }

    private static List<Choice> decisionChoices(Language language, @Nullable Decision chosen) {
        return Decisions.OFFERED.stream()
                .map(d -> {
                    String code = code(d);
                    return new Choice(
                            code,
                            Wording.say(language, "decision." + code),
                            d == chosen,
                            Wording.say(language, "decision." + code + ".hint"));
                })
                .toList();
    }

    private static List<Choice> reasonChoices(Language language) {
        Stream<Choice> none = Stream.of(new Choice("", Wording.say(language, "decide.no-reason"), true));
        Stream<Choice> reasons =
                Decisions.REASONS.stream().map(r -> new Choice(r, Wording.say(language, "reason." + r), false));
        return Stream.concat(none, reasons).toList();
    }

    private IndexedHit find(Context context) {
        String id = context.pathParam("id");
        if (!id.matches("[0-9a-zA-Z_.:-]{1,200}")) {
            throw new Refusal(404, "refusal.no-hit");
        }
        return index.find(new HitId(id)).orElseThrow(() -> new Refusal(404, "refusal.no-hit"));
    }

    private static Decision decision(@Nullable String code) {
        return Arrays.stream(Decision.values())
                .filter(d -> Decisions.OFFERED.contains(d) && code(d).equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "refusal.address"));
    }

    private static String knownReason(String reason) {
        if (!Decisions.REASONS.contains(reason)) {
            throw new Refusal(400, "refusal.address");
        }
        return reason;
    }

    private static String code(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String bounded(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "").strip();
        return given.length() > LONGEST_NOTE ? given.substring(0, LONGEST_NOTE) : given;
    }

    private static HitView.Notice notice(Context context, String tone, String key) {
        return new HitView.Notice(tone, Wording.say(Visit.of(context).language(), key));
    }
}
