package org.rightswatch.processor.register;

import java.util.Arrays;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * The words that stand in the forms of a segment beside the word that carries the form, numbered; and which of them a word
 * of a listing is taken for. Immutable.
 */
final class PartnerWords {

    private final char[] pool;
    private final int[] chars;
    private final byte[] length;
    private final byte[] weight;
    private final KeyTable keys;

    private PartnerWords(char[] pool, int[] chars, byte[] length, byte[] weight, KeyTable keys) {
        this.pool = pool;
        this.chars = chars;
        this.length = length;
        this.weight = weight;
        this.keys = keys;
    }

    /**
     * The words of these numbers, whose letters stand in the pool.
     *
     * @param weight of each word at least what it weighs in any form, in hundredths
     */
    static PartnerWords of(TermNumbers numbers, byte[] weight, char[] pool) {
        int[] chars = numbers.chars();
        byte[] length = numbers.length();
        int count = 0;
        for (byte letters : length) {
            count += 1 + (letters >= TermKeys.MIN_EDIT ? letters : 0);
        }
        KeyTable keys = new KeyTable(count, length.length);
        for (int word = 0; word < length.length; word++) {
            file(keys, word, new String(pool, chars[word], length[word]));
        }
        return new PartnerWords(pool, chars, length, Arrays.copyOf(weight, length.length), keys);
    }

    private static void file(KeyTable keys, int word, String text) {
        long hash = Keys.of(text);
        keys.put(key(hash), word);
        if (text.length() >= TermKeys.MIN_EDIT) {
            TermKeys.eachDeletion(text, hash, key -> keys.put(key, word));
        }
    }

    private static long key(long hash) {
        return Keys.mix(hash, TermKeys.SPELLING);
    }

    /** Adds the numbers of the words that a word of the listing is taken for, to a list of nothing else. */
    void find(Words words, int w, boolean ordinary, IntList found) {
        long hash = words.hash(w);
        int from = words.start(w);
        int to = words.end(w);
        find(hash, words, w, ordinary, found);
        if (to - from < TermKeys.MIN_EDIT - 1 || to - from > MarkForm.LONGEST_WORD + 1) {
            return;
        }
        if (!ordinary) {
            for (int i = from; i < to; i++) {
                long shorter = Keys.without(hash, words.hash(i + 1, to), to - i - 1, words.chars()[i]);
                find(shorter, words, w, false, found);
            }
        } else if (words.chars()[to - 1] == 's') {
            find(words.hash(from, to - 1), words, w, true, found);
        }
    }

    /** Adds the number of the word that a word of the listing is, letter by letter. */
    void findSame(Words words, int w, IntList found) {
        keys.each(key(words.hash(w)), word -> {
            if (isSame(words, w, chars[word], length[word])) {
                found.add(word);
            }
        });
    }

    private void find(long hash, Words words, int w, boolean ordinary, IntList found) {
        long key = key(hash);
        if (keys.mayHave(key)) {
            keys.each(key, word -> {
                if (!found.has(word) && isAlike(words, w, ordinary, chars[word], length[word])) {
                    found.add(word);
                }
            });
        }
    }

    /**
     * Whether a word of the listing is taken for the word of a form whose letters begin there in the pool: it is that word, or
     * one edit apart when that has letters enough. A word of a language is no misspelling of another one, but may be its plural.
     */
    boolean isAlike(Words words, int w, boolean ordinary, int at, int letters) {
        return isSame(words, w, at, letters)
                || (letters >= TermKeys.MIN_EDIT
                        && (ordinary
                                ? isPlural(words, w, at, letters)
                                : Edits.withinOne(
                                        words.chars(), words.start(w), words.end(w), pool, at, at + letters)));
    }

    private boolean isSame(Words words, int w, int at, int letters) {
        return words.length(w) == letters && Edits.same(words.chars(), words.start(w), pool, at, letters);
    }

    /** Whether one of them is the other's plural. */
    private boolean isPlural(Words words, int w, int at, int letters) {
        int more = words.length(w) - letters;
        char last = more > 0 ? words.chars()[words.end(w) - 1] : pool[at + letters - 1];
        return Math.abs(more) == 1
                && last == 's'
                && Edits.same(words.chars(), words.start(w), pool, at, Math.min(words.length(w), letters));
    }

    /** The most that the word weighs in any form, in hundredths. */
    int weight(int number) {
        return weight[number];
    }

    /** Bytes of the tables. */
    long bytes() {
        return 6L * length.length + keys.bytes();
    }
}
