package org.rightswatch.processor.assess;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightswatch.processor.text.Field;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Scripts;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.WordNumbers;
import org.rightswatch.processor.text.Words;

/**
 * The Nice classes of what a listing offers, told from its category and title by a table of words, against the classes of
 * the mark. Goods that the table does not know, and marks without classes, weigh nothing.
 */
final class Goods {

    static final double COVERED = 0.45;
    private static final double RELATED = 0.12;
    private static final double UNCOVERED = -0.85;
    private static final int RETAIL = 35;
    private static final int MAX_PIECE = 5;
    private static final int MAX_WORDS = 2;

    private static final WordNumbers CLASS_OF = new WordNumbers();
    private static final Map<Integer, String> HEADINGS = new HashMap<>();
    private static final Set<Integer> RELATED_PAIRS = new HashSet<>();

    static {
        for (String line : rows("goods-words.txt")) {
            int colon = line.indexOf(':');
            int number = Integer.parseInt(line.substring(0, colon));
            for (String word : line.substring(colon + 1).strip().split("\\s+")) {
                CLASS_OF.put(Folding.fold(word).replace(" ", ""), number);
            }
        }
        for (String line : rows("nice-classes.txt")) {
            String[] columns = line.split("\t");
            HEADINGS.put(Integer.parseInt(columns[0]), columns[1]);
        }
        for (String pair : String.join(" ", rows("related-classes.txt")).split(" ")) {
            String[] ends = pair.split("-");
            RELATED_PAIRS.add(pair(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
    }

    private Goods() {}

    private static List<String> rows(String table) {
        return TextResource.lines(Goods.class, table).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    static void weigh(Encounter e, Tally tally) {
        List<Integer> mine = e.mark().niceClasses();
        BitSet offered = e.context().goods();
        if (mine.isEmpty() || offered.isEmpty()) {
            return;
        }
        String owned = mine.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String seen = offered.stream().mapToObj(String::valueOf).collect(Collectors.joining(", "));
        if (mine.stream().anyMatch(offered::get)) {
            String both =
                    mine.stream().filter(offered::get).map(String::valueOf).collect(Collectors.joining(", "));
            tally.add("goods", 1, COVERED, List.of(both), "goods.covered", both);
        } else if (mine.stream()
                .anyMatch(c -> c == RETAIL || offered.stream().anyMatch(o -> RELATED_PAIRS.contains(pair(c, o))))) {
            tally.add("goods", 0.5, RELATED, List.of(seen, owned), "goods.related", seen, owned);
        } else {
            tally.add("goods", 0, UNCOVERED, List.of(seen, owned), "goods.uncovered", seen, owned);
        }
    }

    private static int pair(int a, int b) {
        return Math.min(a, b) * 100 + Math.max(a, b);
    }

    /** The shortened English heading of a class. */
    static String heading(int number) {
        return HEADINGS.getOrDefault(number, "");
    }

    /** The classes that the category names; where it names none, those of the title. */
    static BitSet offered(Words words) {
        BitSet category = named(words, Field.CATEGORY);
        return category.isEmpty() ? named(words, Field.TITLE) : category;
    }

    private static BitSet named(Words words, Field field) {
        BitSet found = new BitSet();
        int first = words.first(field);
        for (int w = Math.max(first, 0); first >= 0 && w < words.count() && words.field(w) == field; w++) {
            if (Scripts.unsegmented(words.script(w))) {
                pieces(words, w, found);
            } else if (CLASS_OF.mayStart(words.chars()[words.start(w)])) {
                for (int last = w; last < Math.min(w + MAX_WORDS, words.count()); last++) {
                    put(words.hash(words.start(w), words.end(last)), found);
                }
            }
        }
        return found;
    }

    private static void pieces(Words words, int w, BitSet found) {
        for (int from = words.start(w); from < words.end(w); from++) {
            int limit = CLASS_OF.mayStart(words.chars()[from]) ? Math.min(words.end(w), from + MAX_PIECE) : from;
            for (int to = from + 1; to <= limit; to++) {
                put(words.hash(from, to), found);
            }
        }
    }

    private static void put(long hash, BitSet found) {
        int number = CLASS_OF.get(hash);
        if (number > 0) {
            found.set(number);
        }
    }
}
