package org.rightswatch.processor.register;

import java.util.Arrays;

/** Postings in columns, before they are packed into {@link Postings}. */
final class PostingList {

    private static final int NO_CODES = -1;

    private long[] cells;
    private int[] kinds;
    /** Where the {@link Partners} of a part are among the codes. */
    private int[] codesAt;

    private int size;
    private long[] codes;
    private int codesSize;

    /** @param room for so many it need not grow */
    PostingList(int room) {
        cells = new long[Math.max(1, room)];
        kinds = new int[cells.length];
        codesAt = new int[cells.length];
        codes = new long[cells.length];
    }

    void clear() {
        size = 0;
        codesSize = 0;
    }

    int size() {
        return size;
    }

    int kind(int p) {
        return kinds[p];
    }

    long cell(int p) {
        return cells[p];
    }

    /** The {@link Partners} of a part; nothing of a whole form. */
    long[] partners(int p) {
        return codesAt[p] == NO_CODES ? new long[0] : Arrays.copyOfRange(codes, codesAt[p], codesAt[p] + codeCount(p));
    }

    private int codeCount(int p) {
        int at = codesAt[p];
        while (Partners.hasMore(codes[at])) {
            at++;
        }
        return at + 1 - codesAt[p];
    }

    /** Adds the posting of a whole form, see {@link Postings#cell}. */
    void add(int kind, long cell) {
        add(kind, cell, NO_CODES);
    }

    /** Adds the posting of a part, see {@link Postings#cell} and {@link Partners#pack}. */
    void add(int kind, long cell, long[] partners) {
        addPart(kind, cell, partners, 0, partners.length);
    }

    private void addPart(int kind, long cell, long[] from, int begin, int end) {
        int count = end - begin;
        if (codesSize + count > codes.length) {
            codes = Arrays.copyOf(codes, codesSize + (codesSize >> 1) + count);
        }
        System.arraycopy(from, begin, codes, codesSize, count);
        add(kind, cell, codesSize);
        codesSize += count;
    }

    private void add(int kind, long cell, int itsCodes) {
        if (size == cells.length) {
            int room = size + (size >> 1) + 1;
            cells = Arrays.copyOf(cells, room);
            kinds = Arrays.copyOf(kinds, room);
            codesAt = Arrays.copyOf(codesAt, room);
        }
        cells[size] = cell;
        kinds[size] = kind;
        codesAt[size] = itsCodes;
        size++;
    }

    /** Adds all postings whose directory begins there. */
    void addAll(long[] packed, int begin) {
        int at = Postings.afterDirectory(packed, begin);
        int end = at;
        for (int d = begin; d < end; d++) {
            int kind = Postings.kind(packed[d]);
            for (int i = Postings.wholes(packed[d]); i > 0; i--) {
                add(kind, packed[at++]);
            }
            int next = at + Postings.ofParts(packed[d]);
            while (at < next) {
                int after = Postings.afterPart(packed, at);
                addPart(kind, packed[at], packed, at + 1, after);
                at = after;
            }
        }
    }

    /** Has two postings change places. */
    void swap(int one, int other) {
        long cell = cells[one];
        int kind = kinds[one];
        int itsCodes = codesAt[one];
        cells[one] = cells[other];
        kinds[one] = kinds[other];
        codesAt[one] = codesAt[other];
        cells[other] = cell;
        kinds[other] = kind;
        codesAt[other] = itsCodes;
    }

    /** Sorts by kind, those of one kind in the order before. */
    void sortByKind() {
        if (size < 2) {
            return;
        }
        long[] order = new long[size];
        boolean sorted = true;
        for (int i = 0; i < size; i++) {
            order[i] = (long) kinds[i] << Integer.SIZE | i;
            sorted &= i == 0 || kinds[i] >= kinds[i - 1];
        }
        if (sorted) {
            return;
        }
        Arrays.sort(order);
        long[] cellsBefore = cells.clone();
        int[] codesBefore = codesAt.clone();
        for (int i = 0; i < size; i++) {
            cells[i] = cellsBefore[(int) order[i]];
            codesAt[i] = codesBefore[(int) order[i]];
            kinds[i] = (int) (order[i] >>> Integer.SIZE);
        }
    }

    /** How many numbers {@link #pack} writes for these postings, which must be sorted by kind. */
    int packedSize(int from, int to) {
        int count = 0;
        for (int p = from; p < to; ) {
            int after = afterKind(p, to);
            count += 1 + wholes(p, after) + ofParts(p, after);
            p = after;
        }
        return count;
    }

    /** Writes the postings from {@code from} to before {@code to}, which must be sorted by kind, and returns where it ended. */
    int pack(int from, int to, long[] out, int begin) {
        int at = begin;
        for (int p = from; p < to; ) {
            int after = afterKind(p, to);
            out[at++] = Postings.entry(kinds[p], wholes(p, after), ofParts(p, after), after == to);
            p = after;
        }
        for (int p = from; p < to; ) {
            int after = afterKind(p, to);
            at = packKind(p, after, out, at);
            p = after;
        }
        return at;
    }

    private int packKind(int from, int to, long[] out, int begin) {
        int at = begin;
        for (int p = from; p < to; p++) {
            if (Postings.isWhole(cells[p])) {
                out[at++] = cells[p];
            }
        }
        for (int p = from; p < to; p++) {
            if (!Postings.isWhole(cells[p])) {
                out[at++] = cells[p];
                int count = codeCount(p);
                System.arraycopy(codes, codesAt[p], out, at, count);
                at += count;
            }
        }
        return at;
    }

    private int wholes(int from, int to) {
        int wholes = 0;
        for (int p = from; p < to; p++) {
            wholes += Postings.isWhole(cells[p]) ? 1 : 0;
        }
        return wholes;
    }

    /** How many numbers the parts take. */
    private int ofParts(int from, int to) {
        int count = 0;
        for (int p = from; p < to; p++) {
            count += Postings.isWhole(cells[p]) ? 0 : 1 + codeCount(p);
        }
        return count;
    }

    /** The first posting that does not share an entry of the directory with that of {@code from}. */
    private int afterKind(int from, int end) {
        int most = Math.min(end, from + Postings.MOST_OF_KIND);
        int p = from + 1;
        while (p < most && kinds[p] == kinds[from]) {
            p++;
        }
        return p;
    }
}
