package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.Words;

/** The telling words of a listing: nominative cues, replica wording, accessory nouns, by the tables of this room. */
final class Wording {

    /** What a telling word tells. */
    enum Kind {
        CUE,
        REPLICA,
        MILD_REPLICA,
        ACCESSORY
    }

    /** An entry of a table: in scripts with spaces it must be made of as many words. */
    private record Telling(Kind kind, int words) {}

    /** A telling word and the canonical characters it covers. */
    record Place(Kind kind, int firstWord, int lastWord, int from, int to) {}

    private static final int MAX_CHARS = 12;
    private static final int MAX_WORDS = 3;
    private static final Map<Long, Telling> TABLE = new HashMap<>();
    private static final boolean[] STARTS = new boolean[0x10000];

    static {
        read("nominative-cues.txt", Kind.CUE);
        read("mild-replica-words.txt", Kind.MILD_REPLICA);
        read("replica-words.txt", Kind.REPLICA);
        read("accessory-nouns.txt", Kind.ACCESSORY);
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

    List<Place> places() {
        return places;
    }

    private void look(Words words, int w) {
        if (Scripts.unsegmented(words.script(w))) {
            for (int from = words.start(w); from < words.end(w); from++) {
                if (STARTS[words.chars()[from]]) {
                    pieces(words, w, from);
                }
            }
            return;
        }
        if (!STARTS[words.chars()[words.start(w)]]) {
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
        Telling telling = TABLE.get(words.hash(from, to));
        if (telling != null && (Scripts.unsegmented(words.script(first)) || telling.words() == last - first + 1)) {
            places.add(new Place(telling.kind(), first, last, from, to));
        }
    }

    private static void read(String table, Kind kind) {
        for (String line : TextResource.lines(Wording.class, table)) {
            if (!line.startsWith("#")) {
                for (String phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                    String folded = Folding.fold(phrase);
                    String joined = folded.replace(" ", "");
                    if (!joined.isEmpty()) {
                        int words = (int) folded.chars().filter(c -> c == ' ').count() + 1;
                        TABLE.put(Keys.of(joined), new Telling(kind, words));
                        STARTS[joined.charAt(0)] = true;
                    }
                }
            }
        }
    }
}
