package org.rightswatch.processor.assess;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.processor.register.ClassSets;
import org.rightswatch.processor.register.Likeness;
import org.rightswatch.processor.register.Meeting;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.OrdinaryWords;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.Words;

/**
 * What the rest of a host name says about a mark inside it: the mark alone, a longer word, a family of one owner's names, or the lures that impostors
 * add. Under old and country suffixes only; whoever takes a name under a cheap new suffix, or with digits and hyphens, explains himself.
 */
final class HostName {

    private static final double OWN_SITE = -2.2;
    private static final double CHECKED_SITE = -1.1;
    private static final double OTHER_WORD = -2;
    private static final double OTHER_NAME = -1.8;

    /** Marks of so few letters stand inside many names. */
    private static final int SHORT = 5;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 16;

    /** Letters that other names hold by chance; "mufg" stands in none. */
    private static final Pattern PRONOUNCEABLE = Pattern.compile("[^aeiouy]{0,2}(?:[aeiouy]+[^aeiouy]{0,2})+");

    /** The mark letter by letter, as a word of the name, a part of one, or with an "s". */
    private static final Set<Likeness> WHOLE = EnumSet.of(Likeness.EXACT, Likeness.EMBEDDED, Likeness.INFLECTED);

    private static final Set<String> LURES = words("lure");
    /** Lines of business and their Nice classes, as sets. */
    private static final Map<String, Long> TRADES = trades();

    private HostName() {}

    static void weigh(Encounter e, Tally tally) {
        if (e.words().field(e.meeting().firstWord()) != Field.HOST) {
            return;
        }
        String around = longerWord(e);
        if (!around.isEmpty()) {
            tally.add("domain", 0, OTHER_WORD, List.of(around), "domain.other-word", around);
            tally.cap(Severity.LOW, "other-word");
        } else if (e.mark().officialDomains().isEmpty()) {
            undeclared(e, tally);
        }
    }

    /** The right names no domain: is this one the owner's, or that of a namesake? */
    private static void undeclared(Encounter e, Tally tally) {
        String host = e.origin().host();
        String label = HostLabels.registered(host);
        if (isForm(e, label)) {
            tally.add("domain", 0, OWN_SITE, List.of(host), "domain.own", host);
            tally.cap(Severity.LOW, "probably-own-domain");
        } else if (HostLabels.isChecked(host)) {
            tally.add("domain", 0.2, CHECKED_SITE, List.of(host), "domain.checked", host);
            tally.cap(Severity.MEDIUM, "checked-suffix");
        } else if (isPlain(host, label) && isOtherName(e, label)) {
            tally.add("domain", 0.2, OTHER_NAME, List.of(host), "domain.other-name", host);
            tally.cap(Severity.LOW, "probably-other-name");
        }
    }

    private static boolean isForm(Encounter e, String label) {
        String joined = label.replace("-", "");
        return !label.isEmpty()
                && Stream.concat(Stream.of(e.mark().text()), e.mark().variants().stream())
                        .anyMatch(form -> Folding.fold(form).replace(" ", "").equals(joined));
    }

    /** One label of letters and hyphens only, at most with "www" before it. */
    private static boolean isPlain(String host, String label) {
        return !label.isEmpty()
                && label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')
                && (host.startsWith(label + ".") || host.startsWith("www." + label + "."));
    }

    /** The mark with a line of business, or a short mark that reads as a word with other words that are no lure. */
    private static boolean isOtherName(Encounter e, String label) {
        Meeting meeting = e.meeting();
        if (!WHOLE.contains(meeting.likeness())) {
            return false;
        }
        String form = meeting.formText().replace(" ", "");
        int at = label.indexOf(form);
        if (at < 0) {
            return false;
        }
        String rest = label.substring(0, at) + label.substring(at + form.length());
        String joined = rest.replace("-", "");
        boolean edge = at == 0 || at + form.length() == label.length();
        boolean wordlike = form.length() <= SHORT && PRONOUNCEABLE.matcher(form).matches();
        return edge && (isOtherTrade(e, joined) || (wordlike && !hasLure(rest) && isWords(rest)));
    }

    /** A line of business that the mark is not registered for: beside the mark its own line of business is a lure. */
    private static boolean isOtherTrade(Encounter e, String rest) {
        Long classes = TRADES.get(rest);
        return classes != null && (classes & ClassSets.of(e.mark().niceClasses())) == 0;
    }

    /** One usual word or two. */
    private static boolean isWords(String rest) {
        if (rest.length() < SHORTEST_WORD || isUsual(rest)) {
            return rest.length() >= SHORTEST_WORD;
        }
        for (int cut = SHORTEST_WORD; cut <= rest.length() - SHORTEST_WORD; cut++) {
            if (isUsual(rest.substring(0, cut)) && isUsual(rest.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsual(String word) {
        return OrdinaryWords.isUsual(Keys.of(word));
    }

    /** Whether the label is the name with digits, a lure or a trade: not another word that begins or ends the same. */
    static boolean isLured(String label, String name) {
        int at = label.indexOf(name);
        String rest = (label.substring(0, at) + label.substring(at + name.length())).replace("-", "");
        boolean edge = at == 0 || at + name.length() == label.length();
        return rest.chars().anyMatch(c -> c >= '0' && c <= '9')
                || (edge
                        && (LURES.contains(rest)
                                || TRADES.containsKey(rest)
                                || rest.equals("shop")
                                || rest.equals("store")));
    }

    private static boolean hasLure(String rest) {
        return LURES.stream().anyMatch(lure -> lure.length() > 2 ? rest.contains(lure) : rest.equals(lure));
    }

    /** A usual word of the language that holds the place and more, such as "online" around "line"; or an empty text. */
    private static String longerWord(Encounter e) {
        Meeting meeting = e.meeting();
        if (meeting.likeness() != Likeness.EMBEDDED || meeting.formLength() > SHORT + 1) {
            return "";
        }
        Words words = e.words();
        int first = words.start(meeting.firstWord());
        int last = words.end(meeting.firstWord());
        for (int from = Math.max(first, meeting.to() - LONGEST_WORD); from <= meeting.from(); from++) {
            for (int to = Math.min(last, from + LONGEST_WORD); to >= meeting.to(); to--) {
                boolean longer = to - from > meeting.to() - meeting.from() + 1;
                if (longer && isWord(words, from, to)) {
                    return new String(words.chars(), from, to - from);
                }
            }
        }
        return "";
    }

    private static boolean isWord(Words words, int from, int to) {
        return OrdinaryWords.isUsual(words.hash(from, to))
                || LURES.contains(new String(words.chars(), from, to - from));
    }

    private static Map<String, Long> trades() {
        Map<String, Long> trades = new HashMap<>();
        for (String line : TextResource.lines(HostName.class, "host-words.txt")) {
            if (line.startsWith("trade")) {
                String[] halves = line.substring("trade".length()).split(":");
                long classes = halves[0].isBlank()
                        ? 0
                        : ClassSets.of(Stream.of(halves[0].strip().split(","))
                                .map(Integer::valueOf)
                                .toList());
                Stream.of(halves[1].strip().split(" ")).forEach(word -> trades.put(word, classes));
            }
        }
        return Map.copyOf(trades);
    }

    private static Set<String> words(String kind) {
        return TextResource.lines(HostName.class, "host-words.txt").stream()
                .filter(line -> line.startsWith(kind + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(kind.length() + 1).strip().split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
