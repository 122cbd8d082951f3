package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.rightswatch.contracts.right.Trademark;

/**
 * Compiles a batch of trademarks into a {@link Segment}. One use each. How much room the tables need is counted before
 * they are made, and what is sorted is sorted where it stands: what a million marks take while they are compiled is little
 * more than what they take afterwards.
 */
final class SegmentBuilder {

    private static final int LONGEST_TERM = 127;

    private final Trademark[] marks;
    private final Segment.Forms forms;

    private final TermNumbers numbers;
    private final TermNumbers partners;
    /** Of each word beside an anchor the most that it weighs, in hundredths. */
    private final byte[] weights;
    /** Of each posting its term, later its place. */
    private final int[] places;

    private final PostingList list;
    private final MarkKinds kinds = new MarkKinds();
    private final ClassSets classSets = new ClassSets();

    private SegmentBuilder(Trademark[] marks, Segment.Forms forms) {
        this.marks = marks;
        this.forms = forms;
        int postings = count(forms);
        numbers = new TermNumbers(forms.pool(), postings);
        int others = others(forms);
        partners = new TermNumbers(forms.pool(), others);
        weights = new byte[others];
        places = new int[postings];
        list = new PostingList(postings);
    }

    /** The marks whose forms these are, words that many holders share weighing less: the forms are changed by it. */
    static Segment build(Trademark[] marks, Segment.Forms forms, Elements elements, Dilution dilution) {
        forms.dilute(dilution);
        SegmentBuilder builder = new SegmentBuilder(marks, forms);
        builder.postings();
        return builder.freeze(elements);
    }

    /** One for each form, and one for the anchor of each form of several words. */
    private static int count(Segment.Forms forms) {
        int count = 0;
        for (int form = 0; form < forms.mark().length; form++) {
            count += forms.wordCount(form) > 1 ? 2 : 1;
        }
        return count;
    }

    /** The words of all forms beside their anchors. */
    private static int others(Segment.Forms forms) {
        int count = 0;
        for (int form = 0; form < forms.mark().length; form++) {
            count += forms.wordCount(form) - 1;
        }
        return count;
    }

    private void postings() {
        int mark = -1;
        int kind = MarkKinds.ANY;
        int classSet = ClassSets.ANY;
        for (int form = 0; form < forms.mark().length; form++) {
            if (forms.mark()[form] != mark) {
                mark = forms.mark()[form];
                kind = kinds.of(marks[mark]);
                classSet = classSets.number(marks[mark]);
            }
            post(form, kind, classSet);
        }
    }

    private void post(int form, int kind, int classSet) {
        term(forms.chars(form), forms.length(form));
        int where = Postings.posting(form, Postings.WHOLE);
        list.add(kind, Postings.cell(where, classSet, forms.distinctiveness()[form], 100));
        if (forms.wordCount(form) > 1) {
            MarkForm words = forms.read(form);
            int anchor = words.anchor();
            int alone = Math.round(words.weights()[anchor] * 100);
            term(forms.wordChars(form, anchor), forms.wordLength(form, anchor));
            where = Postings.posting(form, anchor);
            long cell = Postings.cell(where, classSet, alone, words.shareInHundredths(anchor));
            list.add(kind, cell, Partners.pack(partners(form, anchor)));
        }
    }

    /** The numbers of the words of a form beside its anchor. */
    private int[] partners(int form, int anchor) {
        int[] others = new int[forms.wordCount(form) - 1];
        for (int w = 0, n = 0; w <= others.length; w++) {
            if (w != anchor) {
                int number = partners.of(forms.wordChars(form, w), forms.wordLength(form, w));
                weights[number] = (byte) Math.max(weights[number], Math.round(forms.weight(form, w) * 100));
                others[n++] = number;
            }
        }
        return others;
    }

    /** The term of the posting that comes next. */
    private void term(int chars, int letters) {
        places[list.size()] = numbers.of(chars, Math.min(letters, LONGEST_TERM));
    }

    private Segment freeze(Elements elements) {
        Segment.Terms terms = terms();
        char[] chars = forms.pool();
        var heads = order(terms, chars, PrefixOrder.Direction.FORWARDS);
        var tails = order(terms, chars, PrefixOrder.Direction.BACKWARDS);
        KeyTable keys = TermFiling.of(terms, chars);
        return new Segment(
                marks,
                kinds.examples(),
                classSets.sets(),
                forms,
                elements,
                terms,
                keys,
                heads.join(),
                tails.join(),
                PartnerWords.of(partners, weights, chars),
                new KnownWords(marks.length));
    }

    private Segment.Terms terms() {
        int count = numbers.count();
        int[] first = new int[count + 1];
        for (int term : places) {
            first[term + 1]++;
        }
        for (int t = 0; t < count; t++) {
            first[t + 1] += first[t];
        }
        sort(first);
        return new Segment.Terms(numbers.chars(), numbers.length(), first, packed(first));
    }

    /** Sorts by term, then in the order of the forms. */
    private void sort(int[] first) {
        int[] next = Arrays.copyOf(first, first.length);
        for (int p = 0; p < places.length; p++) {
            places[p] = next[places[p]]++;
        }
        for (int p = 0; p < places.length; p++) {
            while (places[p] != p) {
                int to = places[p];
                list.swap(p, to);
                places[p] = places[to];
                places[to] = to;
            }
        }
    }

    /** The postings as they are searched; {@code first} then says where those of each term are there. */
    private Postings packed(int[] first) {
        int size = 0;
        for (int t = 0; t + 1 < first.length; t++) {
            size = Math.addExact(size, list.packedSize(first[t], first[t + 1]));
        }
        long[] cells = new long[size];
        int at = 0;
        for (int t = 0; t + 1 < first.length; t++) {
            int begin = at;
            at = list.pack(first[t], first[t + 1], cells, begin);
            first[t] = begin;
        }
        first[first.length - 1] = at;
        return new Postings(cells);
    }

    /** On another core, while this one files the terms. */
    private static ForkJoinTask<PrefixOrder> order(Segment.Terms terms, char[] chars, PrefixOrder.Direction direction) {
        return ForkJoinPool.commonPool().submit(() -> new PrefixOrder(terms, chars, direction));
    }
}
