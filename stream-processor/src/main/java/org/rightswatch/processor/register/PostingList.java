package org.rightswatch.processor.register;

import java.util.Arrays;

/** Postings in columns, before they are packed into {@link Postings}. */
final class PostingList {

    private long[] cells;
    private long[] partners;
    private int[] kinds;
    private int size;

    /** @param room for so many it need not grow */
    PostingList(int room) {
        cells = new long[Math.max(1, room)];
        partners = new long[cells.length];
        kinds = new int[cells.length];
    }

    void clear() {
        size = 0;
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

    long partners(int p) {
        return partners[p];
    }

    void setPartners(int p, long codes) {
        partners[p] = codes;
    }

    /** Adds a posting, see {@link Postings#cell} and {@link Partners}. */
    void add(int kind, long cell, long codes) {
        if (size == cells.length) {
            int room = size + (size >> 1) + 1;
            cells = Arrays.copyOf(cells, room);
            partners = Arrays.copyOf(partners, room);
            kinds = Arrays.copyOf(kinds, room);
        }
        cells[size] = cell;
        partners[size] = codes;
        kinds[size] = kind;
        size++;
    }

    /** Adds all postings whose directory begins there. */
    void addAll(long[] packed, int begin) {
        int at = Postings.afterDirectory(packed, begin);
        int end = at;
        for (int d = begin; d < end; d++) {
            int kind = Postings.kind(packed[d]);
            for (int i = Postings.wholes(packed[d]); i > 0; i--) {
                add(kind, packed[at++], 0);
            }
            for (int i = Postings.parts(packed[d]); i > 0; i--) {
                add(kind, packed[at], packed[at + 1]);
                at += 2;
            }
        }
    }

    /** Has two postings change places. */
    void swap(int one, int other) {
        long cell = cells[one];
        long codes = partners[one];
        int kind = kinds[one];
        cells[one] = cells[other];
        partners[one] = partners[other];
        kinds[one] = kinds[other];
        cells[other] = cell;
        partners[other] = codes;
        kinds[other] = kind;
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
        long[] partnersBefore = partners.clone();
        for (int i = 0; i < size; i++) {
            cells[i] = cellsBefore[(int) order[i]];
            partners[i] = partnersBefore[(int) order[i]];
            kinds[i] = (int) (order[i] >>> Integer.SIZE);
        }
    }

    /** How many numbers {@link #pack} writes for these postings, which must be sorted by kind. */
    int packedSize(int from, int to) {
        int count = 0;
        for (int p = from; p < to; p++) {
            count += Postings.isWhole(cells[p]) ? 1 : 2;
        }
        for (int p = from; p < to; p = afterKind(p, to)) {
            count++;
        }
        return count;
    }

    /** Writes the postings from {@code from} to before {@code to}, which must be sorted by kind, and returns where it ended. */
    int pack(int from, int to, long[] out, int begin) {
        int at = begin;
        for (int p = from; p < to; ) {
            int after = afterKind(p, to);
            int wholes = wholes(p, after);
            out[at++] = Postings.entry(kinds[p], wholes, after - p - wholes, after == to);
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
                out[at++] = partners[p];
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
