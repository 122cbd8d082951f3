package org.rightswatch.alerting.hitindex;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into search words, the same way for documents and queries. Letters are folded (compatibility forms, case, accents of
 * Latin, Greek and Cyrillic). Scripts written without spaces become single characters and pairs. Other words also
 * become trigrams, so that a part of a word is found.
 */
final class SearchText {

    /** A hostile page cannot make a document with more words than this. */
    static final int MOST_WORDS = 4_000;

    private static final int LONGEST_WORD = 64;
    private static final int GRAM = 3;

    private SearchText() {}

    /** A piece of text: a word, or a run of a script written without spaces. */
    record Piece(String text, Kind kind) {}

    /** How a piece is searched for. */
    enum Kind {
        WORD,
        RUN
    }

    /** The pieces of a text in their order, folded. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Kind kind = Kind.WORD;
        for (int c : fold(text).codePoints().toArray()) {
            Kind next = kindOf(c);
            boolean ends = !isPart(c) || (next != kind && !isMark(c)) || open.length() >= LONGEST_WORD;
            if (ends && !open.isEmpty()) {
                pieces.add(new Piece(open.toString(), kind));
                open.setLength(0);
            }
            if (isPart(c)) {
                kind = open.isEmpty() ? next : kind;
                open.appendCodePoint(c);
            }
        }
        if (!open.isEmpty()) {
            pieces.add(new Piece(open.toString(), kind));
        }
        return pieces;
    }

    /** Content of the field {@code words}: all search words, separated by spaces. */
    static String words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (Piece piece : pieces(text)) {
            switch (piece.kind()) {
                case WORD -> words.add(piece.text());
                case RUN -> {
                    words.addAll(grams(piece.text(), 1));
                    words.addAll(grams(piece.text(), 2));
                }
            }
        }
        return joined(words);
    }

    /** Content of the field {@code grams}: the trigrams of all words, separated by spaces. */
    static String grams(String text) {
        Set<String> grams = new LinkedHashSet<>();
        pieces(text).stream().filter(p -> p.kind() == Kind.WORD).forEach(p -> grams.addAll(grams(p.text(), GRAM)));
        return joined(grams);
    }

    /** All trigrams of a word; none when it is shorter. */
    static List<String> trigrams(String word) {
        return grams(word, GRAM);
    }

    /** All pairs of a run; the run itself when it is a single character. */
    static List<String> pairs(String run) {
        List<String> pairs = grams(run, 2);
        return pairs.isEmpty() ? List.of(run) : pairs;
    }

    /** Compatibility forms, case and accents removed; symmetric for documents and queries. */
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        UnicodeScript base = UnicodeScript.COMMON;
        for (int c :
                Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().toArray()) {
            if (!isMark(c)) {
                base = UnicodeScript.of(c);
                appendFolded(folded, c);
            } else if (!losesAccents(base)) {
                folded.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void appendFolded(StringBuilder folded, int c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            default -> folded.appendCodePoint(c);
        }
    }

    private static List<String> grams(String text, int size) {
        int[] points = text.codePoints().toArray();
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + size <= points.length; i++) {
            grams.add(new String(points, i, size));
        }
        return grams;
    }

    private static String joined(Set<String> words) {
        return String.join(" ", words.stream().limit(MOST_WORDS).toList());
    }

    private static Kind kindOf(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> Kind.RUN;
            default -> Kind.WORD;
        };
    }

    private static boolean losesAccents(UnicodeScript script) {
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK || script == UnicodeScript.CYRILLIC;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
