package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Keys;

/** Compiles a batch of trademarks into a {@link Segment}. One use each. */
final class SegmentBuilder {

    private final Trademark[] marks;
    private final Segment.Forms forms;

    private final TermNumbers numbers = new TermNumbers();
    private final IntList termChars = new IntList();
    private final IntList termLength = new IntList();
    private final IntList postingTerm = new IntList();
    private final IntList posting = new IntList();
    private final IntList traits = new IntList();
    private final IntList morePartners = new IntList();
    private long[] partners = new long[256];
    private int classSet;
    private final IntList classes = new IntList();
    private final MarkKinds kinds = new MarkKinds();
    private final ClassSets classSets = new ClassSets();

    private SegmentBuilder(Trademark[] marks, Segment.Forms forms) {
        this.marks = marks;
        this.forms = forms;
    }

    /** The marks whose forms these are, words that many holders share weighing less. */
    static Segment build(Trademark[] marks, Segment.Forms forms, Elements elements, Dilution dilution) {
        SegmentBuilder builder = new SegmentBuilder(marks, forms.diluted(dilution));
        builder.postings();
        return builder.freeze(elements);
    }

    private void postings() {
        int mark = -1;
        int kind = MarkKinds.ANY;
        for (int form = 0; form < forms.mark().length; form++) {
            if (forms.mark()[form] != mark) {
                mark = forms.mark()[form];
                kind = kinds.of(marks[mark]);
                classSet = classSets.number(marks[mark]);
            }
            post(form, kind);
        }
    }

    private void post(int number, int kind) {
        MarkForm form = forms.read(number);
        int distinct = forms.distinctiveness()[number];
        int chars = forms.chars(number);
        describe(Postings.whole(kind, distinct), new int[0]);
        term(form.joined(), chars, Postings.posting(number, Postings.WHOLE));
        if (form.words().size() > 1) {
            int anchor = form.anchor();
            int alone = Math.round(form.weights()[anchor] * 100);
            describe(Postings.part(kind, alone, form.shareInHundredths(anchor)), Partners.of(form.words(), anchor));
            term(form.words().get(anchor), forms.wordChars(number, anchor), Postings.posting(number, anchor));
        }
    }

    /** The traits and partners of the posting that comes next. */
    private void describe(int what, int[] codes) {
        if (traits.size() == partners.length) {
            partners = Arrays.copyOf(partners, partners.length + (partners.length >> 1));
        }
        partners[traits.size()] =
                Partners.areMany(codes) ? Partners.inTable(morePartners.size(), codes.length) : Partners.packed(codes);
        for (int i = 0; Partners.areMany(codes) && i < codes.length; i++) {
            morePartners.add(codes[i]);
        }
        traits.add(what);
        classes.add(classSet);
    }

    private void term(String text, int chars, int where) {
        int length = Math.min(text.length(), 127);
        String term = text.substring(0, length);
        int number = numbers.of(Keys.of(term));
        if (number == termChars.size()) {
            termChars.add(chars);
            termLength.add(length);
        }
        postingTerm.add(number);
        posting.add(where);
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
                new KnownWords(marks.length));
    }

    private Segment.Terms terms() {
        int count = termChars.size();
        int[] first = new int[count + 1];
        for (int p = 0; p < posting.size(); p++) {
            first[postingTerm.get(p) + 1]++;
        }
        for (int t = 0; t < count; t++) {
            first[t + 1] += first[t];
        }
        byte[] length = new byte[count];
        for (int t = 0; t < count; t++) {
            length[t] = (byte) termLength.get(t);
        }
        return new Segment.Terms(termChars.toArray(), length, first, postings(first));
    }

    /** Sorted by term, then by kind, then in the order of the forms: kinds first, then terms, each keeping the order before. */
    private Postings postings(int[] first) {
        int[] byKind = byKind();
        int[] next = Arrays.copyOf(first, first.length);
        long[] cells = new long[2 * posting.size()];
        char[] covers = new char[posting.size()];
        long[] who = new long[posting.size()];
        int[] from = new int[posting.size()];
        for (int p : byKind) {
            int slot = next[postingTerm.get(p)]++;
            from[slot] = p;
            covers[slot] = (char) classes.get(p);
            who[slot] = partners[p];
        }
        Postings made = new Postings(cells, covers, inOrder(who));
        for (int slot = 0; slot < from.length; slot++) {
            made.put(slot, posting.get(from[slot]), traits.get(from[slot]), who[slot]);
        }
        return made;
    }

    /** The codes of longer forms in the order of the postings, so that neighbours are read together. */
    private int[] inOrder(long[] who) {
        int[] codes = new int[morePartners.size()];
        int size = 0;
        for (int p = 0; p < who.length; p++) {
            if (Partners.isInTable(who[p])) {
                int from = Partners.from(who[p]);
                int count = Partners.count(who[p]);
                who[p] = Partners.inTable(size, count);
                for (int i = from; i < from + count; i++) {
                    codes[size++] = morePartners.get(i);
                }
            }
        }
        return codes;
    }

    private int[] byKind() {
        int[] next = new int[kinds.count() + 2];
        for (int p = 0; p < traits.size(); p++) {
            next[Postings.kind(traits.get(p)) + 1]++;
        }
        for (int k = 1; k < next.length; k++) {
            next[k] += next[k - 1];
        }
        int[] order = new int[traits.size()];
        for (int p = 0; p < order.length; p++) {
            order[next[Postings.kind(traits.get(p))]++] = p;
        }
        return order;
    }

    /** On another core, while this one files the terms. */
    private static ForkJoinTask<PrefixOrder> order(Segment.Terms terms, char[] chars, PrefixOrder.Direction direction) {
        return ForkJoinPool.commonPool().submit(() -> new PrefixOrder(terms, chars, direction));
    }
}
