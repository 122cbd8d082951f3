package org.rightswatch.processor.register;

import java.util.LinkedHashSet;
import java.util.Set;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * Searches one label of a host name, hyphens ignored: labels have no spaces, so every piece counts; pieces with one edit
 * count from where a word begins.
 */
final class HostSearch {

    private static final int MIN_PIECE = 4;
    private static final int MAX_PIECE = 24;

    /** How a label's pieces are looked up. */
    interface Probe {
        void look(long hash, int first, int last, int from, int to, String as);
    }

    private final Probe probe;

    HostSearch(Probe probe) {
        this.probe = probe;
    }

    /** Looks up the pieces of the label whose words are {@code first} to {@code last}. */
    void search(Words words, int first, int last) {
        int from = words.start(first);
        int to = Math.min(words.end(last), from + 63);
        for (int i = from; i + MIN_PIECE <= to; i++) {
            int word = words.wordAt(i, first);
            for (int j = i + MIN_PIECE; j <= Math.min(to, i + MAX_PIECE); j++) {
                probe.look(words.hash(i, j), word, words.wordAt(j - 1, word), i, j, Verifier.AS_IT_IS);
            }
        }
        for (int w = first; w <= last; w++) {
            edited(words, w, last, to);
        }
        String label = new String(words.chars(), from, to - from);
        for (String other : spellings(label)) {
            pieces(other, first, last, from, to);
        }
    }

    private void edited(Words words, int w, int last, int to) {
        int from = words.start(w);
        char[] chars = words.chars();
        for (int j = from + TermKeys.MIN_EDIT - 1; j <= Math.min(to, from + MAX_PIECE); j++) {
            int end = words.wordAt(j - 1, w);
            long hash = words.hash(from, j);
            for (int i = from; i < j; i++) {
                long without = Keys.without(hash, words.hash(i + 1, j), j - i - 1, chars[i]);
                probe.look(without, w, Math.min(end, last), from, j, Verifier.AS_IT_IS);
            }
        }
    }

    private void pieces(String label, int first, int last, int from, int to) {
        for (int i = 0; i + MIN_PIECE <= label.length(); i++) {
            for (int j = i + MIN_PIECE; j <= Math.min(label.length(), i + MAX_PIECE); j++) {
                String piece = label.substring(i, j);
                probe.look(Keys.of(piece), first, last, from, to, piece);
            }
        }
    }

    /** The label with repeated letters once, leet digits as letters, and letter pairs that look like one letter. */
    private static Set<String> spellings(String label) {
        Set<String> all = new LinkedHashSet<>();
        all.add(collapsed(label));
        all.add(Spellings.leet(label, 'l'));
        all.add(Spellings.leet(label, 'i'));
        all.add(Spellings.pairs(label));
        all.add(collapsed(Spellings.leet(label, 'l')));
        all.remove(label);
        return all;
    }

    private static String collapsed(String label) {
        StringBuilder out = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            if (i == 0 || label.charAt(i) != label.charAt(i - 1)) {
                out.append(label.charAt(i));
            }
        }
        return out.toString();
    }
}
