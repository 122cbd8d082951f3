package org.rightswatch.processor.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Words;

/**
 * The frozen tables of one batch of trademarks. All arrays but {@code known} are shared and never written after {@link SegmentBuilder}
 * made them.
 *
 * @param marks the trademarks, by their number in this segment
 * @param kinds one mark of each kind, see {@link MarkKinds}
 * @param classSets sets of Nice classes by their numbers, see {@link ClassSets}
 * @param forms the declared forms of all marks
 * @param elements which marks have which words
 * @param terms the distinct texts that listings are searched for
 * @param keys where terms are filed
 * @param heads the terms by how they begin
 * @param tails the terms by how they end
 * @param partners the words of forms beside those that carry them
 * @param known what words of listings were found to resemble; the one table that is written while it is searched
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
public record Segment(
        Trademark[] marks,
        Trademark[] kinds,
        long[] classSets,
        Forms forms,
        Elements elements,
        Terms terms,
        KeyTable keys,
        PrefixOrder heads,
        PrefixOrder tails,
        PartnerWords partners,
        KnownWords known) {

    /** The words of a mark's forms, told by {@link Elements#key}. */
    void eachWord(int mark, LongConsumer sink) {
        int form = Arrays.binarySearch(forms.mark(), mark);
        while (form > 0 && forms.mark()[form - 1] == mark) {
            form--;
        }
        for (; form >= 0 && form < forms.mark().length && forms.mark()[form] == mark; form++) {
            forms.eachWord(form, sink);
        }
    }

    /** The forms that are, joined, the characters of the listing from {@code from} to before {@code to}. */
    void eachForm(Words listing, int from, int to, IntConsumer sink) {
        long key = Keys.mix(listing.hash(from, to), TermKeys.SPELLING);
        keys.each(key, term -> {
            int length = terms.length()[term];
            if (length == to - from && Edits.same(listing.chars(), from, forms.pool(), terms.chars()[term], length)) {
                terms.postings().eachWhole(terms.first()[term], sink);
            }
        });
    }

    /** Bytes of the tables, the trademarks themselves left out. */
    long bytes() {
        long formBytes = 9L * forms.mark().length + 2L * forms.pool().length;
        long termBytes = 9L * terms.length().length + terms.postings().bytes() + 8L * classSets.length;
        long orders = heads.bytes() + tails.bytes();
        return formBytes + elements.bytes() + termBytes + keys.bytes() + orders + partners.bytes() + known.bytes();
    }

    /**
     * Forms in columns.
     *
     * @param mark number of the mark that the form belongs to
     * @param text for each form the place in {@code pool} of: number of words; for each word its length, 128 more when
     *     many holders share it, and 256 times its weight in hundredths; the characters of all words
     * @param distinctiveness in hundredths
     */
    record Forms(int[] mark, int[] text, byte[] distinctiveness, char[] pool) {

        /** No word loses more of its weight than down to this. */
        private static final float LEAST = 0.12f;

        private static final int SHARED = 0x80;
        private static final int LENGTH = SHARED - 1;

        /** What the pool says of a word: its length, and its weight from 0 to 1. */
        static char word(int length, float weight) {
            return (char) (Math.round(weight * 100) << 8 | length);
        }

        /** In longer forms the words that many holders share weigh less from now on; once, before anybody reads the forms. */
        void dilute(Dilution dilution) {
            for (int form = 0; form < mark.length; form++) {
                int at = chars(form);
                for (int w = 0; w < wordCount(form) && wordCount(form) > 1; w++) {
                    int length = wordLength(form, w);
                    float left = dilution.left(Elements.key(pool, at, at + length));
                    if (left < 1 && weight(form, w) > LEAST) {
                        pool[text[form] + 1 + w] =
                                (char) (word(length, Math.max(LEAST, weight(form, w) * left)) | SHARED);
                    }
                    at += length;
                }
            }
        }

        /** The words of a form, told by {@link Elements#key}. */
        void eachWord(int form, LongConsumer sink) {
            int at = chars(form);
            for (int w = 0; w < wordCount(form); w++) {
                sink.accept(Elements.key(pool, at, at + wordLength(form, w)));
                at += wordLength(form, w);
            }
        }

        /** A form as it was before it was written into columns, its weights rounded to hundredths. */
        MarkForm read(int form) {
            int count = wordCount(form);
            List<String> words = new ArrayList<>(count);
            float[] weights = new float[count];
            int at = chars(form);
            for (int w = 0; w < count; w++) {
                words.add(new String(pool, at, wordLength(form, w)));
                weights[w] = weight(form, w);
                at += wordLength(form, w);
            }
            return new MarkForm(words, weights);
        }

        /** Whether the form is the first one of its mark: that of its text, unless nothing is left of the text after folding. */
        boolean isFirst(int form) {
            return form == 0 || mark[form - 1] != mark[form];
        }

        int wordCount(int form) {
            return pool[text[form]];
        }

        int wordLength(int form, int word) {
            return pool[text[form] + 1 + word] & LENGTH;
        }

        /** Whether the word weighs less because marks of many holders have it. */
        boolean isShared(int form, int word) {
            return (pool[text[form] + 1 + word] & SHARED) != 0;
        }

        float weight(int form, int word) {
            return (pool[text[form] + 1 + word] >>> 8) / 100f;
        }

        int chars(int form) {
            return text[form] + 1 + wordCount(form);
        }

        int wordChars(int form, int word) {
            int at = chars(form);
            for (int w = 0; w < word; w++) {
                at += wordLength(form, w);
            }
            return at;
        }

        int length(int form) {
            int sum = 0;
            for (int w = 0; w < wordCount(form); w++) {
                sum += wordLength(form, w);
            }
            return sum;
        }

        float distinctiveness(int form) {
            return distinctiveness[form] / 100f;
        }
    }

    /**
     * Terms in columns.
     *
     * @param chars place in the forms' pool
     * @param length characters
     * @param first where the directory of a term's postings begins, see {@link Postings}
     */
    record Terms(int[] chars, byte[] length, int[] first, Postings postings) {}
}
