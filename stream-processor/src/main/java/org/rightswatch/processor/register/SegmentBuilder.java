package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.text.Keys;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Words;

/** Compiles a batch of trademarks into a {@link Segment}. One use each. */
final class SegmentBuilder {

    private final Words scratch = new Words();
    private final IntList formMark = new IntList();
    private final IntList formText = new IntList();
    private final IntList formDistinct = new IntList();
    private char[] pool = new char[1 << 12];
    private int poolSize;

    private final TermNumbers numbers = new TermNumbers();
    private final IntList termChars = new IntList();
    private final IntList termLength = new IntList();
    private final IntList postingTerm = new IntList();
    private final IntList posting = new IntList();

    static Segment build(List<Trademark> marks) {
        SegmentBuilder builder = new SegmentBuilder();
        for (int m = 0; m < marks.size(); m++) {
            builder.add(m, marks.get(m));
        }
        return builder.freeze(marks.toArray(Trademark[]::new));
    }

    private void add(int mark, Trademark trademark) {
        addForm(mark, trademark.text());
        trademark.variants().forEach(variant -> addForm(mark, variant));
    }

    private void addForm(int mark, String text) {
        for (MarkForm form : MarkForm.of(text, scratch)) {
            addForm(mark, form);
            Reading.latinForm(form.joined())
                    .ifPresent(latin -> MarkForm.of(latin, scratch).forEach(reading -> addForm(mark, reading)));
        }
    }

    private void addForm(int mark, MarkForm form) {
        int number = formMark.size();
        formMark.add(mark);
        formText.add(poolSize);
        formDistinct.add(Math.round(form.distinctiveness() * 100));
        int chars = write(form);
        String joined = form.joined();
        term(joined, chars, Segment.Terms.posting(number, Segment.Terms.WHOLE));
        if (form.words().size() > 1) {
            int anchor = form.anchor();
            int at = chars;
            for (int w = 0; w < anchor; w++) {
                at += form.words().get(w).length();
            }
            term(form.words().get(anchor), at, Segment.Terms.posting(number, anchor));
        }
    }

    private int write(MarkForm form) {
        int words = form.words().size();
        int size = 1 + words + form.joined().length();
        if (poolSize + size > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), poolSize + size));
        }
        pool[poolSize++] = (char) words;
        for (int w = 0; w < words; w++) {
            int weight = Math.round(form.weights()[w] * 100);
            pool[poolSize++] = (char) (weight << 8 | form.words().get(w).length());
        }
        int chars = poolSize;
        for (String word : form.words()) {
            word.getChars(0, word.length(), pool, poolSize);
            poolSize += word.length();
        }
        return chars;
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

    private Segment freeze(Trademark[] marks) {
        Segment.Terms terms = terms();
        char[] chars = Arrays.copyOf(pool, poolSize);
        byte[] distinct = new byte[formDistinct.size()];
        for (int f = 0; f < distinct.length; f++) {
            distinct[f] = (byte) formDistinct.get(f);
        }
        Segment.Forms forms = new Segment.Forms(formMark.toArray(), formText.toArray(), distinct, chars);
        return new Segment(
                marks,
                forms,
                terms,
                keys(terms, chars),
                new PrefixOrder(terms, chars, PrefixOrder.Direction.FORWARDS),
                new PrefixOrder(terms, chars, PrefixOrder.Direction.BACKWARDS));
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
        int[] next = Arrays.copyOf(first, count);
        int[] sorted = new int[posting.size()];
        for (int p = 0; p < posting.size(); p++) {
            sorted[next[postingTerm.get(p)]++] = posting.get(p);
        }
        byte[] length = new byte[count];
        for (int t = 0; t < count; t++) {
            length[t] = (byte) termLength.get(t);
        }
        return new Segment.Terms(termChars.toArray(), length, first, sorted);
    }

    private static KeyTable keys(Segment.Terms terms, char[] pool) {
        TermKeys keys = new TermKeys();
        int[] count = {0};
        for (int t = 0; t < terms.length().length; t++) {
            keys.each(new String(pool, terms.chars()[t], terms.length()[t]), key -> count[0]++);
        }
        KeyTable table = new KeyTable(count[0], terms.length().length);
        for (int t = 0; t < terms.length().length; t++) {
            int term = t;
            keys.each(new String(pool, terms.chars()[t], terms.length()[t]), key -> table.put(key, term));
        }
        return table;
    }
}
