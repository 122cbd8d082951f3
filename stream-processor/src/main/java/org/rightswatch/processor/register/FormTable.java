package org.rightswatch.processor.register;

import java.util.Arrays;
import java.util.List;
import org.rightswatch.contracts.right.Trademark;

/** Writes the forms of a batch of trademarks into columns. One use each. */
final class FormTable {

    private final IntList mark = new IntList();
    private final IntList text = new IntList();
    private final IntList distinct = new IntList();
    private char[] pool = new char[1 << 12];
    private int size;

    /** The forms of these marks in their order, each word with the weight that it has by itself. */
    static Segment.Forms of(List<Trademark> marks) {
        FormTable table = new FormTable();
        Slices.each(marks.size(), (from, to) -> MarkForms.of(from, marks.subList(from, to)), table::addAll);
        return table.freeze();
    }

    private void addAll(List<MarkForms> slice) {
        for (MarkForms forms : slice) {
            forms.forms().forEach(form -> add(forms.number(), form));
        }
    }

    private void add(int number, MarkForm form) {
        mark.add(number);
        text.add(size);
        distinct.add(Math.round(form.distinctiveness() * 100));
        int words = form.words().size();
        int needed = size + 1 + words + form.joined().length();
        if (needed > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), needed));
        }
        pool[size++] = (char) words;
        for (int w = 0; w < words; w++) {
            pool[size++] = Segment.Forms.word(form.words().get(w).length(), form.weights()[w]);
        }
        for (String word : form.words()) {
            word.getChars(0, word.length(), pool, size);
            size += word.length();
        }
    }

    private Segment.Forms freeze() {
        byte[] hundredths = new byte[distinct.size()];
        for (int f = 0; f < hundredths.length; f++) {
            hundredths[f] = (byte) distinct.get(f);
        }
        return new Segment.Forms(mark.toArray(), text.toArray(), hundredths, Arrays.copyOf(pool, size));
    }
}
