package org.rightswatch.processor.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightswatch.processor.text.Beginnings;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.TextResource;
import org.rightswatch.processor.text.WordNumbers;

/**
 * The words of {@code goods-words.txt}: which groups of goods a word names, as a set of bits, and which Nice classes and
 * other groups a group belongs with. Class numbers are bits of a set too, bit 25 for class 25.
 */
final class GoodsWords {

    /** Languages that write compounds as one word, the head last. */
    private static final Set<String> COMPOUNDING = Set.of("de", "nl", "ko");

    /** Letters of the shortest head, one of syllables. */
    static final int SHORTEST_HEAD = 2;

    /** So many letters at the end tell most words that are no compounds from those that may be. */
    static final int HEAD_END = 3;

    private static final String NO_GOODS = "nothing";
    private static final int RETAIL = 35;

    private static final List<Group> GROUPS = new ArrayList<>();
    private static final WordNumbers WORDS = new WordNumbers();
    private static final WordNumbers HEADS = new WordNumbers();
    private static final Beginnings BEGINNINGS = new Beginnings(32_000);
    /** Not the beginnings but the last letters. */
    private static final Beginnings HEAD_ENDS = new Beginnings(4000);

    private static final long[] SETS;

    /** Words that lead from the goods to what they are for, with or made of, by language; own list. */
    private static final WordNumbers LINKS = new WordNumbers();

    /** Words of fashion that behind other goods speak of those: "Cell Phones & Accessories". */
    private static final WordNumbers FOLLOWERS =
            WordNumbers.of("accessories", "accessory", Folding.fold("аксессуары"), "accessoires", Folding.fold("配饰"));

    private static final String LINKING =
            "for with of in from to für mit aus zu pour avec de du des en à d sans para con per di da del della "
                    + "com do voor met van dla z ze для с со из на к под от için";

    /**
     * @param related classes that are held related, as a set
     * @param relatedGroups groups that are held related, as a set; known when all groups are read
     */
    private record Group(String name, long classes, long related, long relatedGroups) {}

    static {
        Map<String, Long> words = new TreeMap<>();
        Map<String, Long> heads = new TreeMap<>();
        read(words, heads);
        List<Long> sets = new ArrayList<>();
        words.forEach((word, groups) -> {
            WORDS.put(word, number(sets, groups));
            BEGINNINGS.add(word);
        });
        heads.forEach((word, groups) -> {
            HEADS.put(word, number(sets, groups));
            HEAD_ENDS.addWhole(Keys.of(word.substring(Math.max(0, word.length() - HEAD_END))));
        });
        SETS = sets.stream().mapToLong(Long::longValue).toArray();
        for (String link : LINKING.split(" ")) {
            LINKS.put(Folding.fold(link), 1);
        }
    }

    private GoodsWords() {}

    /** The groups that the word, or words joined, of this hash names; -1 when the table does not have it. */
    static long groups(long hash) {
        int number = WORDS.get(hash);
        return number < 0 ? -1 : SETS[number];
    }

    /** The groups of a compound that ends with the letters of this hash, or -1. */
    static long groupsOfHead(long hash) {
        int number = HEADS.get(hash);
        return number < 0 ? -1 : SETS[number];
    }

    /** Whether a word of the table may begin with the letters of this hash; true of all that it does begin with. */
    static boolean mayBegin(long hash) {
        return BEGINNINGS.has(hash);
    }

    /** Whether a compound's head may end with the letters of this hash, {@link #HEAD_END} of them or the whole of a shorter one. */
    static boolean mayEndHead(long hash) {
        return HEAD_ENDS.has(hash);
    }

    static boolean mayStart(char c) {
        return WORDS.mayStart(c);
    }

    /** Whether the word of this hash, just behind goods, speaks of them and not of goods of its own. */
    static boolean isFollower(long hash) {
        return FOLLOWERS.has(hash);
    }

    static boolean isLink(long hash) {
        return LINKS.get(hash) > 0;
    }

    /** The Nice classes of these groups. */
    static long classes(long groups) {
        long classes = 0;
        for (long left = groups; left != 0; left &= left - 1) {
            classes |= GROUPS.get(Long.numberOfTrailingZeros(left)).classes;
        }
        return classes;
    }

    /**
     * Whether goods of these groups are held related to those of a mark.
     *
     * @param classes the mark's classes, a set
     * @param own groups that the mark's own goods text names, a set; 0 when it has none
     */
    static boolean related(long groups, long classes, long own) {
        if (own == 0 || (classes >> RETAIL & 1) == 1) {
            return (relatedClasses(groups) & classes) != 0;
        }
        for (long left = groups; left != 0; left &= left - 1) {
            Group group = GROUPS.get(Long.numberOfTrailingZeros(left));
            if ((group.related & classes) != 0 || (group.relatedGroups & own) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The classes, as a set, that are held related to goods of these groups when a mark says nothing else of its goods. */
    static long relatedClasses(long groups) {
        long related = 1L << RETAIL;
        for (long left = groups; left != 0; left &= left - 1) {
            Group group = GROUPS.get(Long.numberOfTrailingZeros(left));
            related |= group.related | classes(group.relatedGroups);
        }
        return related;
    }

    private static int number(List<Long> sets, long groups) {
        int known = sets.indexOf(groups);
        if (known < 0) {
            sets.add(groups);
        }
        return known < 0 ? sets.size() - 1 : known;
    }

    private static void read(Map<String, Long> words, Map<String, Long> heads) {
        List<String> related = new ArrayList<>();
        for (String line : TextResource.lines(GoodsWords.class, "goods-words.txt")) {
            if (line.startsWith("[")) {
                related.add(begin(line));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                words(line, words, heads);
            }
        }
        if (GROUPS.size() > Long.SIZE) {
            throw new IllegalStateException("goods-words.txt: more than " + Long.SIZE + " groups");
        }
        relate(related);
    }

    /** Reads {@code [name] classes ~ related} and returns what stands after the tilde. */
    private static String begin(String line) {
        int end = line.indexOf(']');
        String[] parts = (line.substring(end + 1) + " ~ ").split("~");
        String name = line.substring(1, end);
        GROUPS.add(new Group(name, set(parts[0]), set(parts[1]), 0));
        return parts[1].strip();
    }

    private static long set(String numbers) {
        long set = 0;
        for (String number : numbers.strip().split(" ")) {
            set |= number.matches("\\d+") ? 1L << Integer.parseInt(number) : 0;
        }
        return set;
    }

    private static void relate(List<String> related) {
        Map<String, Integer> byName = new HashMap<>();
        for (int g = 0; g < GROUPS.size(); g++) {
            byName.put(GROUPS.get(g).name, g);
        }
        for (int g = 0; g < GROUPS.size(); g++) {
            long groups = 0;
            for (String name : related.get(g).split(" ")) {
                if (!name.isEmpty() && !name.matches("\\d+")) {
                    Integer other = byName.get(name);
                    if (other == null) {
                        throw new IllegalStateException("goods-words.txt: no group " + name);
                    }
                    groups |= 1L << other;
                }
            }
            Group group = GROUPS.get(g);
            GROUPS.set(g, new Group(group.name, group.classes, group.related, groups));
        }
    }

    private static void words(String line, Map<String, Long> words, Map<String, Long> heads) {
        String language = line.substring(0, line.indexOf(':'));
        Group group = GROUPS.getLast();
        long bit = group.name.equals(NO_GOODS) ? 0 : 1L << (GROUPS.size() - 1);
        for (String word : line.substring(language.length() + 1).strip().split("\\s+")) {
            String folded = Folding.fold(word).replace(" ", "");
            if (!folded.isEmpty()) {
                words.merge(folded, bit, (a, b) -> a | b);
                if (language.equals("en") && !folded.endsWith("s")) {
                    words.merge(plural(folded), bit, (a, b) -> a | b);
                }
                boolean syllables = folded.charAt(0) >= 0xAC00;
                if (COMPOUNDING.contains(language) && folded.length() >= (syllables ? 2 : 4)) {
                    heads.merge(folded, bit, (a, b) -> a | b);
                }
            }
        }
    }

    private static String plural(String word) {
        boolean hissing = word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return word + (hissing ? "es" : "s");
    }
}
