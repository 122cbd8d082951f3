package org.rightswatch.processor.register;

import java.util.Arrays;

/** Postings in columns, before they are packed into {@link Postings}. */
final class PostingList {

    private static final int NO_PARTNERS = -1;
    private static final int KIND_SHIFT = Integer.SIZE;
    private static final int WIDTH_SHIFT = 49;

    private long[] cells;
    private int[] kinds;
    /** Where the {@link Partners} of a part are: how many numbers, then these. */
    private int[] partnersAt;

    private int size;
    private long[] partners;
    private int partnersSize;
    /** Which posting comes next, with width and kind before it so that it sorts by them. */
    private long[] order = new long[16];

    /** @param room for so many it need not grow */
    PostingList(int room) {
        cells = new long[Math.max(1, room)];
        kinds = new int[cells.length];
        partnersAt = new int[cells.length];
        partners = new long[cells.length];
    }

    void clear() {
        size = 0;
        partnersSize = 0;
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
        int at = partnersAt[p] + 1;
        return at == 0 ? new long[0] : Arrays.copyOfRange(partners, at, at + width(p));
    }

    private int width(int p) {
        return partnersAt[p] == NO_PARTNERS ? 0 : (int) partners[partnersAt[p]];
    }

    /** Adds the posting of a whole form, see {@link Postings#cell}. */
    void add(int kind, long cell) {
        add(kind, cell, NO_PARTNERS);
    }

    /** Adds the posting of a part, see {@link Postings#cell} and {@link Partners#pack}. */
    void add(int kind, long cell, long[] itsPartners) {
        int at = partnersSize;
        reserve(1 + itsPartners.length);
        partners[partnersSize++] = itsPartners.length;
        System.arraycopy(itsPartners, 0, partners, partnersSize, itsPartners.length);
        partnersSize += itsPartners.length;
        add(kind, cell, at);
    }

    private void reserve(int more) {
        if (partnersSize + more > partners.length) {
            partners = Arrays.copyOf(partners, partnersSize + (partnersSize >> 1) + more);
        }
    }

    private void add(int kind, long cell, int itsPartners) {
        if (size == cells.length) {
            int room = size + (size >> 1) + 1;
            cells = Arrays.copyOf(cells, room);
            kinds = Arrays.copyOf(kinds, room);
            partnersAt = Arrays.copyOf(partnersAt, room);
        }
        cells[size] = cell;
        kinds[size] = kind;
        partnersAt[size] = itsPartners;
        size++;
    }

    /** Adds all postings of this outline. */
    void addAll(long[] packed, Outline outline) {
        int p = outline.firstCell();
        int partner = outline.partners();
        for (int d = outline.directory(); d < outline.partners(); d++) {
            int width = Postings.width(packed[d]);
            int count = Postings.count(packed[d]);
            for (int i = 0; i < count; i++) {
                int kind = Postings.kind(packed[d]);
                if (width == 0) {
                    add(kind, packed[p++]);
                } else {
                    add(kind, packed[p++], Arrays.copyOfRange(packed, partner, partner + width));
                    partner += width;
                }
            }
        }
    }

    /** Has two postings change places. */
    void swap(int one, int other) {
        long cell = cells[one];
        int kind = kinds[one];
        int itsPartners = partnersAt[one];
        cells[one] = cells[other];
        kinds[one] = kinds[other];
        partnersAt[one] = partnersAt[other];
        cells[other] = cell;
        kinds[other] = kind;
        partnersAt[other] = itsPartners;
    }

    /** How many numbers {@link #pack} writes for these postings. */
    int packedSize(int from, int to) {
        sort(from, to);
        int count = to - from;
        int size = count;
        for (int i = 0; i < count; ) {
            int after = afterEntry(i, count);
            size += 1 + width(next(i)) * (after - i);
            i = after;
        }
        return size;
    }

    /**
     * Writes the postings from {@code from} to before {@code to} by width, by kind, and then in the order that they have.
     * Returns where it ended.
     */
    int pack(int from, int to, long[] out, int begin) {
        sort(from, to);
        int count = to - from;
        int at = begin;
        for (int i = 0; i < count; ) {
            int after = afterEntry(i, count);
            out[at++] = entry(i, after);
            i = after;
        }
        out[at - 1] = Postings.last(out[at - 1]);
        for (int i = 0; i < count; i++) {
            int width = width(next(i));
            System.arraycopy(partners, partnersAt[next(i)] + 1, out, at, width);
            at += width;
        }
        for (int i = 0; i < count; i++) {
            out[at++] = cells[next(i)];
        }
        return at;
    }

    private void sort(int from, int to) {
        int count = to - from;
        if (count > order.length) {
            order = new long[count + (count >> 1)];
        }
        for (int i = 0; i < count; i++) {
            int p = from + i;
            order[i] = (long) width(p) << WIDTH_SHIFT | (long) kinds[p] << KIND_SHIFT | p;
        }
        if (count > 1) {
            Arrays.sort(order, 0, count);
        }
    }

    private int next(int i) {
        return (int) order[i];
    }

    private long entry(int from, int to) {
        int distinctiveness = 0;
        int share = 0;
        for (int i = from; i < to; i++) {
            distinctiveness = Math.max(distinctiveness, Postings.distinctiveness(cells[next(i)]));
            share = Math.max(share, Postings.share(cells[next(i)]));
        }
        return Postings.entry(kinds[next(from)], width(next(from)), to - from, distinctiveness, share);
    }

    /** The first of those that do not share an entry of the directory with this one. */
    private int afterEntry(int from, int end) {
        int most = Math.min(end, from + Postings.MOST);
        int i = from + 1;
        while (i < most && order[i] >>> KIND_SHIFT == order[from] >>> KIND_SHIFT) {
            i++;
        }
        return i;
    }
}
