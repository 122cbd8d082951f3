package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.rightswatch.contracts.right.Trademark;

/** Writes the forms of a batch of trademarks into columns. One use each. */
final class FormTable {

    /** When one part in so many of the marks is written, what the others take is foreseen. */
    private static final int FORESEEN = 16;

    private final int marks;
    private final IntList mark;
    private final IntList text;
    private byte[] distinct;
    private char[] pool = new char[1 << 12];
    private int size;

    private FormTable(int marks) {
        this.marks = marks;
        int room = marks + marks / FORESEEN;
        mark = new IntList(room);
        text = new IntList(room);
        distinct = new byte[room + 1];
    }

    /** The forms of these marks in their order, each word with the weight that it has by itself. */
    static Segment.Forms of(List<Trademark> marks) {
        FormTable table = new FormTable(marks.size());
        Slices.each(marks.size(), (from, to) -> MarkForms.of(from, marks.subList(from, to)), table::addAll);
        return table.freeze();
    }

    private void addAll(List<MarkForms> slice) {
        for (MarkForms forms : slice) {
            forms.forms().forEach(form -> add(forms.number(), form));
        }
    }

    private void add(int number, MarkForm form) {
        if (mark.size() == distinct.length) {
            distinct = Arrays.copyOf(distinct, distinct.length + (distinct.length >> 1) + 1);
        }
        distinct[mark.size()] = (byte) Math.round(form.distinctiveness() * 100);
        mark.add(number);
        text.add(size);
        int words = form.words().size();
        reserve(number, 1 + words + form.length());
        pool[size++] = (char) words;
        for (int w = 0; w < words; w++) {
            pool[size++] = Segment.Forms.word(form.words().get(w).length(), form.weights()[w]);
        }
        for (String word : form.words()) {
            word.getChars(0, word.length(), pool, size);
            size += word.length();
        }
    }

    /** Room for so many more characters of this mark; most of a large batch is written without the pool growing again. */
    private void reserve(int number, int more) {
        int needed = size + more;
        if (needed > pool.length) {
            long foreseen = number < marks / FORESEEN ? 0 : (long) needed * (marks + marks / FORESEEN) / (number + 1);
            long grown = Math.max(needed, pool.length + (pool.length >> 1));
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(foreseen, grown)));
        }
    }

    private Segment.Forms freeze() {
        byte[] hundredths = Arrays.copyOf(distinct, mark.size());
        return new Segment.Forms(mark.toArray(), text.toArray(), hundredths, Arrays.copyOf(pool, size));
    }
}
