package org.rightswatch.alerting.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/**
 * An alert in words, in the client's languages and their order, for every channel: plain lines, not escaped for any format. Text
 * from outside is one line without hidden characters.
 */
public final class AlertText {

    private static final int REASONS = 3;
    private static final int TITLE = 160;
    private static final int SUBJECT = 140;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final AlertMessage message;
    private final List<Language> languages;

    public AlertText(AlertMessage message) {
        this.message = message;
        this.languages = message.client().languages();
    }

    /** A name and what stands beside it. */
    public record Fact(String name, String value) {}

    /** One hit in words. */
    public record HitText(
            String severity,
            String title,
            Optional<String> link,
            List<Fact> facts,
            List<String> reasons,
            Optional<String> console) {}

    /** For the subject line or the head of a card. */
    public String subject() {
        String head = "[" + Outside.line(message.client().name(), 40) + "] ";
        String rest = languages.stream()
                .map(language -> Wording.say(language, "alert.subject", severityIn(language), message.total(), right()))
                .distinct()
                .collect(Collectors.joining(" · "));
        return Outside.line(head + rest, SUBJECT);
    }

    /** Opening sentences, one per language. */
    public List<String> lead() {
        String why = "alert.reason." + message.reason();
        return languages.stream()
                .map(language -> Wording.say(language, "alert.lead", message.total(), right())
                        + (language == Language.ZH ? "" : " ")
                        + Wording.say(language, why))
                .toList();
    }

    /** The hits shown, worst first. */
    public List<HitText> hits() {
        return message.shown().stream().map(this::hit).toList();
    }

    /** How many hits are not shown, one sentence per language; empty when all are. */
    public List<String> more() {
        int hidden = message.total() - message.shown().size();
        return hidden == 0 ? List.of() : lines("alert.more", hidden);
    }

    /** The disclaimer, one sentence per language. */
    public List<String> caveat() {
        return lines("caveat.short");
    }

    /** The line with the visible id and the time. */
    public String foot() {
        String time = TIME.format(message.at().atZone(message.client().zone())) + " "
                + message.client().zone();
        return inline("alert.id") + " " + message.id() + " · " + time;
    }

    /** Where the list of hits is. */
    public Optional<String> console() {
        return message.console()
                .map(uri -> under(uri, "hits?holder=" + encoded(message.client().holder())));
    }

    /** A label in the client's languages. */
    public String label(String key) {
        return inline(key);
    }

    private HitText hit(Hit hit) {
        String title = hit.title() == null || hit.title().isBlank() ? inline("alert.untitled") : hit.title();
        return new HitText(
                word("severity", hit.severity()) + " · " + String.format(Locale.ROOT, "%.1f", hit.score()),
                Outside.line(title, TITLE),
                Outside.link(hit.url()),
                facts(hit),
                Telling.first(hit, REASONS).stream().map(this::reason).toList(),
                message.console()
                        .map(uri -> under(uri, "hits/" + encoded(hit.id().value()))));
    }

    private List<Fact> facts(Hit hit) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "alert.right", RightName.of(hit));
        add(facts, "alert.source", hit.source());
        add(facts, "alert.seller", hit.seller());
        add(facts, "alert.price", price(hit.price()));
        add(facts, "alert.market", places(hit.market()));
        add(facts, "alert.enforceability", verdicts(hit.enforceability()));
        add(facts, "alert.seen", seen(hit.lastSeenAt()));
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(inline(key), Outside.line(value, TITLE)));
        }
    }

    private String reason(Factor factor) {
        String name = both(Wording.wordOr("factor", Outside.line(factor.name(), 40)));
        String sentence = languages.stream()
                .map(language -> Outside.line(language.of(factor.reason()), 300))
                .distinct()
                .collect(Collectors.joining(" / "));
        return name + ": " + sentence;
    }

    private String verdicts(List<Enforceability> verdicts) {
        return verdicts.stream()
                .map(e -> places(List.of(e.jurisdiction())) + ": " + word("verdict", e.verdict()))
                .collect(Collectors.joining("; "));
    }

    private String places(List<String> codes) {
        return codes.stream()
                .map(code -> languages.stream()
                        .map(language -> Places.name(code, language))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String seen(@Nullable Instant at) {
        return at == null ? null : TIME.format(at.atZone(message.client().zone()));
    }

    private static @Nullable String price(@Nullable Money price) {
        return price == null ? null : price.words();
    }

    /** All hits of an alert are about one right, so that any of them can name it. */
    private String right() {
        return RightName.of(message.shown().getFirst());
    }

    private String word(String list, Enum<?> constant) {
        return both(Wording.word(list, constant));
    }

    private String severityIn(Language language) {
        return language.of(Wording.word("severity", message.severity()));
    }

    private String both(Bilingual text) {
        return languages.stream().map(l -> l.of(text)).distinct().collect(Collectors.joining(" "));
    }

    private String inline(String key, Object... arguments) {
        return languages.stream()
                .map(language -> Wording.say(language, key, arguments))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private List<String> lines(String key, Object... arguments) {
        return languages.stream().map(l -> Wording.say(l, key, arguments)).toList();
    }

    private static String under(URI base, String path) {
        String text = base.toString();
        return text + (text.endsWith("/") ? "" : "/") + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
