package org.rightswatch.processor.register;

import org.rightswatch.contracts.right.Trademark;

/**
 * The frozen tables of one batch of trademarks. All arrays but {@code known} are shared and never written after {@link SegmentBuilder}
 * made them.
 *
 * @param marks the trademarks, by their number in this segment
 * @param kinds one mark of each kind, see {@link MarkKinds}
 * @param classSets sets of Nice classes by their numbers, see {@link ClassSets}
 * @param forms the declared forms of all marks
 * @param terms the distinct texts that listings are searched for
 * @param keys where terms are filed
 * @param heads the terms by how they begin
 * @param tails the terms by how they end
 * @param known what words of listings were found to resemble; the one table that is written while it is searched
 */
@SuppressWarnings("ArrayRecordComponent") // columns: compared by nobody, written by nobody
public record Segment(
        Trademark[] marks,
        Trademark[] kinds,
        long[] classSets,
        Forms forms,
        Terms terms,
        KeyTable keys,
        PrefixOrder heads,
        PrefixOrder tails,
        KnownWords known) {

    /** Bytes of the tables, the trademarks themselves left out. */
    long bytes() {
        long formBytes = 9L * forms.mark().length + 2L * forms.pool().length;
        long termBytes = 9L * terms.length().length + terms.postings().bytes() + 8L * classSets.length;
        return formBytes + termBytes + keys.bytes() + heads.bytes() + tails.bytes() + known.bytes();
    }

    /**
     * Forms in columns.
     *
     * @param mark number of the mark that the form belongs to
     * @param text for each form the place in {@code pool} of: number of words; for each word its length and 256 times
     *     its weight in hundredths; the characters of all words
     * @param distinctiveness in hundredths
     */
    record Forms(int[] mark, int[] text, byte[] distinctiveness, char[] pool) {

        int wordCount(int form) {
            return pool[text[form]];
        }

        int wordLength(int form, int word) {
            return pool[text[form] + 1 + word] & 0xFF;
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
     * @param first index of a term's first posting, one more entry than terms
     */
    record Terms(int[] chars, byte[] length, int[] first, Postings postings) {}
}
