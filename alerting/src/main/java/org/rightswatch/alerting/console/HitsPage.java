package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.HitPage;
import org.rightswatch.alerting.hitindex.HitValues;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.hit.Severity;

/** The list of hits, worst first. */
final class HitsPage {

    private final HitIndex index;
    private final Decisions decisions;
    private final Show show;
    private final ZoneId zone;

    HitsPage(HitIndex index, Decisions decisions, Show show, ZoneId zone) {
        this.index = index;
        this.decisions = decisions;
        this.show = show;
        this.zone = zone;
    }

    void list(Context context) {
        HitsRequest request = HitsRequest.of(context);
        HitPage page = search(request);
        Language language = Visit.of(context).language();
        HitText text = new HitText(language, zone);
        HitsView view = new HitsView(
                page.hits().stream().map(decisions::newest).map(text::row).toList(),
                totals(page, language),
                filter(request, language),
                pages(request, page, language));
        show.page(
                context,
                "hits",
                Wording.say(language, "hits.title." + request.show().code()),
                view);
    }

    private HitPage search(HitsRequest request) {
        try {
            return index.search(request.query());
        } catch (IllegalArgumentException e) { // somebody else's cursor
            throw new Refusal(400, "refusal.address");
        }
    }

    private static HitsView.Totals totals(HitPage page, Language language) {
        String number = NumberFormat.getIntegerInstance(language.locale()).format(page.total());
        return new HitsView.Totals(number, Wording.say(language, "hits.total", page.total()));
    }

    private HitsView.Filter filter(HitsRequest request, Language language) {
        HitValues values = index.values();
        return new HitsView.Filter(
                request.text(),
                request.narrowed(),
                open(values.holders(), request.holder(), Wording.say(language, "filter.all-holders")),
                showings(request, language),
                open(values.sources(), request.source(), Wording.say(language, "filter.all-sources")),
                severities(request, language));
    }

    private static List<Choice> showings(HitsRequest request, Language language) {
        return Arrays.stream(HitsRequest.Showing.values())
                .map(s -> new Choice(s.code(), Wording.say(language, "filter.show." + s.code()), s == request.show()))
                .toList();
    }

    private static List<Choice> severities(HitsRequest request, Language language) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(s -> new Choice(
                        HitsRequest.code(s),
                        language.of(Wording.word("severity", s)),
                        request.severities().contains(s)))
                .toList();
    }

    /** Values found in the index, the chosen one even when it is not among them any more. */
    private static List<Choice> open(List<String> values, String chosen, String all) {
        Stream<String> missing = chosen.isEmpty() || values.contains(chosen) ? Stream.empty() : Stream.of(chosen);
        Stream<Choice> named =
                Stream.concat(values.stream(), missing).map(v -> new Choice(v, Outside.line(v, 60), v.equals(chosen)));
        return Stream.concat(Stream.of(new Choice("", all, chosen.isEmpty())), named)
                .toList();
    }

    private HitsView.Pages pages(HitsRequest request, HitPage page, Language language) {
        boolean first = request.after().isEmpty();
        return new HitsView.Pages(
                Wording.say(language, "paging.shown", page.hits().size(), page.total()),
                Wording.say(language, "paging.zone", zone.getId()),
                first ? null : request.path(List.of()),
                page.next().isEmpty() ? null : request.path(page.next()));
    }
}
