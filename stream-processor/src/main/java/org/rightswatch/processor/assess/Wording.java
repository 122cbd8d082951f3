package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.processor.text.Beginnings;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.WordNumbers;
import org.rightswatch.processor.text.Words;

/** The telling words of a listing: nominative cues, replica wording, accessory nouns, by the tables of this room. */
@SuppressWarnings("EnumOrdinal") // kinds are kept in a table of numbers
final class Wording {

    /** What a telling word tells. */
    enum Kind {
        CUE,
        REPLICA,
        MILD_REPLICA,
        ACCESSORY,
        AUDIENCE
    }

    /** A telling word and the canonical characters it covers. */
    record Place(Kind kind, int firstWord, int lastWord, int from, int to) {}

    private static final int MAX_CHARS = 12;
    private static final int MAX_WORDS = 4;
    private static final Kind[] KINDS = Kind.values();
    private static final WordNumbers TABLE = new WordNumbers();
    private static final Beginnings BEGINNINGS = new Beginnings(8000);

    static {
        read().forEach((phrase, number) -> {
            TABLE.put(phrase, number);
            BEGINNINGS.add(phrase);
        });
    }

    private final List<Place> places = new ArrayList<>();
    private boolean copied;
    private boolean replica;
    private double most;

    private Wording() {}

    static Wording of(Words words) {
        Wording found = new Wording();
        for (int w = 0; w < words.count(); w++) {
            if (words.field(w) != Field.HOST) {
                found.look(words, w);
            }
        }
        found.leaveOutDenied(words);
        return found;
    }

    /** The most that the wording can add to a score, in log-odds. */
    double most() {
        return most;
    }

    /** Whether the listing has replica wording. */
    boolean isReplica() {
        return replica;
    }

    List<Place> places() {
        return places;
    }

    /** "Not a replica" says nothing for or against an offer. */
    private void leaveOutDenied(Words words) {
        if (!copied) {
            return;
        }
        List<Place> copies = places.stream().filter(Wording::isCopy).toList();
        List<Place> left = new Denial(words, copies).undenied();
        if (left.size() < copies.size()) {
            places.removeIf(Wording::isCopy);
            places.addAll(left);
        }
        replica = left.stream().anyMatch(place -> place.kind() == Kind.REPLICA);
        most = left.isEmpty() ? 0 : Context.REPLICA;
    }

    private static boolean isCopy(Place place) {
        return place.kind() == Kind.REPLICA || place.kind() == Kind.MILD_REPLICA;
    }

    private void look(Words words, int w) {
        if (Scripts.unsegmented(words.script(w))) {
            for (int from = words.start(w); from < words.end(w); from++) {
                if (TABLE.mayStart(words.chars()[from])) {
                    pieces(words, w, from);
                }
            }
            return;
        }
        long hash = words.hash(w);
        int limit = Math.min(words.count(), w + MAX_WORDS);
        for (int last = w; BEGINNINGS.has(hash); ) {
            add(words, w, last, hash, words.start(w), words.end(last));
            if (++last == limit || isApart(words, last)) {
                return;
            }
            hash = words.hash(words.start(w), words.end(last));
        }
    }

    /** Whether a phrase ends before the word; the colon of "1:1" does not end one. */
    private static boolean isApart(Words words, int w) {
        boolean hard = words.gap(w) == Words.Gap.HARD;
        return words.gap(w) == Words.Gap.FIELD || (hard && words.rawStart(w) - words.rawEnd(w - 1) != 1);
    }

    private void pieces(Words words, int w, int from) {
        int word = w;
        for (int to = from + 1; to <= from + MAX_CHARS && to <= words.end(words.count() - 1); to++) {
            while (to > words.end(word)) {
                word++;
                if (words.gap(word) != Words.Gap.NONE) {
                    return;
                }
            }
            long hash = words.hash(from, to);
            if (!BEGINNINGS.has(hash)) {
                return;
            }
            add(words, w, word, hash, from, to);
        }
    }

    private void add(Words words, int first, int last, long hash, int from, int to) {
        int found = TABLE.get(hash);
        if (found < 0) {
            return;
        }
        int counts = found / KINDS.length;
        boolean asManyWords = ((counts >> (last - first)) & 1) == 1;
        if (asManyWords || Scripts.unsegmented(words.script(first))) {
            Place place = new Place(KINDS[found % KINDS.length], first, last, from, to);
            copied |= isCopy(place);
            places.add(place);
        }
    }

    /** Of a phrase in two tables the first one counts; the numbers of words it may be written in are bits of a set. */
    private static Map<String, Integer> read() {
        Map<String, Integer> phrases = new LinkedHashMap<>();
        read("nominative-cues.txt", Kind.CUE, phrases);
        read("mild-replica-words.txt", Kind.MILD_REPLICA, phrases);
        read("replica-words.txt", Kind.REPLICA, phrases);
        read("accessory-nouns.txt", Kind.ACCESSORY, phrases);
        read("audience-words.txt", Kind.AUDIENCE, phrases);
        return phrases;
    }

    private static void read(String table, Kind kind, Map<String, Integer> phrases) {
        for (String line : TextResource.lines(Wording.class, table)) {
            if (!line.startsWith("#")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                    String folded = Folding.fold(phrase);
                    String joined = folded.replace(" ", "");
                    int counts = 1 << folded.chars().filter(c -> c == ' ').count();
                    int before = phrases.getOrDefault(joined, kind.ordinal());
                    if (!joined.isEmpty() && before % KINDS.length == kind.ordinal()) {
                        phrases.put(joined, ((before / KINDS.length) | counts) * KINDS.length + kind.ordinal());
                    }
                }
            }
        }
    }
}
