package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.List;
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
    private static final int MAX_WORDS = 3;
    private static final WordNumbers TABLE = new WordNumbers();
    private static final Kind[] KINDS = Kind.values();

    static {
        read("nominative-cues.txt", Kind.CUE);
        read("mild-replica-words.txt", Kind.MILD_REPLICA);
        read("replica-words.txt", Kind.REPLICA);
        read("accessory-nouns.txt", Kind.ACCESSORY);
        read("audience-words.txt", Kind.AUDIENCE);
    }

    private final List<Place> places = new ArrayList<>();

    private Wording() {}

    static Wording of(Words words) {
        Wording found = new Wording();
        for (int w = 0; w < words.count(); w++) {
            if (words.field(w) != Field.HOST) {
                found.look(words, w);
            }
        }
        return found;
    }

    /** The most that the wording can add to a score, in log-odds. */
    double most() {
        return places.stream().anyMatch(p -> p.kind() == Kind.REPLICA || p.kind() == Kind.MILD_REPLICA)
                ? Context.REPLICA
                : 0;
    }

    List<Place> places() {
        return places;
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
        if (!TABLE.mayStart(words.chars()[words.start(w)])) {
            return;
        }
        for (int last = w; last < Math.min(words.count(), w + MAX_WORDS); last++) {
            if (last > w && (words.gap(last) == Words.Gap.FIELD || words.gap(last) == Words.Gap.HARD)) {
                return;
            }
            add(words, w, last, words.start(w), words.end(last));
        }
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
            add(words, w, word, from, to);
        }
    }

    private void add(Words words, int first, int last, int from, int to) {
        int found = TABLE.get(words.hash(from, to));
        if (found < 0) {
            return;
        }
        boolean asManyWords = found / KINDS.length == last - first + 1;
        if (asManyWords || Scripts.unsegmented(words.script(first))) {
            places.add(new Place(KINDS[found % KINDS.length], first, last, from, to));
        }
    }

    private static void read(String table, Kind kind) {
        for (String line : TextResource.lines(Wording.class, table)) {
            if (!line.startsWith("#")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                    String folded = Folding.fold(phrase);
                    String joined = folded.replace(" ", "");
                    if (!joined.isEmpty()) { // the number of words and the kind in one number
                        int words = (int) folded.chars().filter(c -> c == ' ').count() + 1;
                        TABLE.put(joined, words * KINDS.length + kind.ordinal());
                    }
                }
            }
        }
    }
}
