package org.rightswatch.alerting.digest;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.IndexedHit;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;

/** Says a {@link Digest} in the client's languages. */
final class DigestWords {

    /** Hits shown with their reasons. */
    static final int URGENT = 5;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Digest digest;
    private final List<Language> languages;
    private final HitWords hits;

    /**
     * Words for one digest.
     *
     * @param console the address hits are linked under, ending in {@code /}; null when there is none
     */
    DigestWords(Digest digest, @Nullable String console) {
        this.digest = digest;
        this.languages = digest.addressee().languages();
        this.hits = new HitWords(languages, console);
    }

    /** The whole digest with at most so many rows in the table of other hits. */
    DigestView view(int mostRows) {
        List<IndexedHit> urgent = urgent();
        return new DigestView(
                head(), new NumberWords(digest).numbers(), urgent(urgent), others(urgent, mostRows), notes());
    }

    private DigestView.Head head() {
        Week week = digest.week();
        Figures.OfWeek now = digest.figures().now();
        String client = Outside.line(digest.addressee().name(), 80);
        Two title = say("digest.title");
        String subject = "[" + client + "] " + week + " " + title.first() + " · "
                + say("digest.subject", now.news(), now.serious()).oneLine();
        return new DigestView.Head(
                subject,
                languages.getFirst().tag(),
                title,
                new DigestView.Titled(
                        client,
                        say("digest.week", week, dates()),
                        say("digest.confidential").oneLine()),
                headline());
    }

    private String dates() {
        ZoneId zone = digest.addressee().zone();
        return digest.week().monday() + " – " + digest.week().sunday() + " (" + zone.getId() + ")";
    }

    private Two headline() {
        Figures.OfWeek now = digest.figures().now();
        if (now.news() == 0) {
            return say("digest.headline.none");
        }
        return now.serious() == 0
                ? say("digest.headline.calm", now.news())
                : say("digest.headline.serious", now.news(), now.serious());
    }

    /** Critical and high hits that are still there and that nobody has decided about. */
    private List<IndexedHit> urgent() {
        return digest.listed().stream()
                .filter(h -> h.hit().severity().compareTo(Severity.HIGH) >= 0)
                .filter(h -> h.hit().state() != HitState.GONE)
                .filter(h -> h.finding().isEmpty())
                .limit(URGENT)
                .toList();
    }

    private DigestView.Urgent urgent(List<IndexedHit> urgent) {
        Two none = urgent.isEmpty() ? say("digest.urgent.none") : null;
        return new DigestView.Urgent(
                say("digest.urgent"),
                say("digest.open"),
                urgent.stream().map(hits::card).toList(),
                none);
    }

    private DigestView.Others others(List<IndexedHit> urgent, int mostRows) {
        List<DigestView.HitLine> rows = digest.listed().stream()
                .filter(h -> !urgent.contains(h))
                .limit(mostRows)
                .map(hits::line)
                .toList();
        long hidden = digest.figures().now().news() - urgent.size() - rows.size();
        return new DigestView.Others(say("digest.others"), rows, hidden > 0 ? say("digest.others.more", hidden) : null);
    }

    private DigestView.Notes notes() {
        List<Two> method = Stream.of(
                        "digest.method.what",
                        "digest.method.week",
                        "digest.method.seller",
                        "digest.method.observed",
                        "digest.method.personal",
                        "digest.method.ai-works",
                        "caveat.short")
                .map(this::say)
                .toList();
        return new DigestView.Notes(
                say("digest.notes"), say("digest.sources"), say("digest.coverage"), method, versions());
    }

    private List<String> versions() {
        List<String> versions = new ArrayList<>();
        String cutOff = MINUTE.format(digest.cutOff().atZone(digest.addressee().zone()));
        versions.add(
                say("digest.cut-off", cutOff, digest.addressee().zone().getId()).oneLine());
        versions.add(say(
                        "digest.engines",
                        joined(digest.listed().stream().map(h -> h.hit().engine())))
                .oneLine());
        versions.add(say(
                        "digest.registers",
                        joined(digest.listed().stream().map(h -> h.hit().registerVersion())))
                .oneLine());
        return versions;
    }

    /** The versions that occur, newest last as far as their names tell; a dash when no hit says. */
    private static String joined(Stream<String> versions) {
        List<String> distinct =
                versions.map(v -> Outside.line(v, 60)).distinct().sorted().toList();
        return distinct.isEmpty()
                ? "–"
                : distinct.size() <= 3
                        ? String.join(", ", distinct)
                        : distinct.getFirst() + " … " + distinct.getLast() + " (" + distinct.size() + ")";
    }

    private Two say(String key, Object... arguments) {
        return Two.say(languages, key, arguments);
    }

    /** Where a hit stands: its state, or what a person decided. */
    static String decisionOrState(Hit hit, Optional<Finding> finding) {
        return finding.map(f -> "decision." + code(f.decision())).orElse("state." + code(hit.state()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
