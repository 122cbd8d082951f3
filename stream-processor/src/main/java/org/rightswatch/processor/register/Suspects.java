package org.rightswatch.processor.register;

/**
 * Pairs of a place and a term that wait to be compared, and then all at once: what is known of the terms lies scattered in
 * memory, and reading it for all pairs first lets the reads wait together.
 */
final class Suspects {

    /** Compares the place of a look-up with a term. */
    interface Judge {
        void compare(int probe, int term);
    }

    private static final int BATCH = 4096;
    private static final int MEMORY = 8;

    private final int[] probes = new int[BATCH];
    private final int[] terms = new int[BATCH];
    private int count;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    /** Adds a pair, unless the same place met the term a moment ago under another key. */
    private void add(Probes places, int probe, int term) {
        for (int i = count - 1; i >= Math.max(0, count - MEMORY) && places.samePlace(probes[i], probe); i--) {
            if (terms[i] == term) {
                return;
            }
        }
        probes[count] = probe;
        terms[count] = term;
        count++;
    }

    /** Does the look-ups and has every pair of a place and a term that they give compared, in the order of the look-ups. */
    void find(Segment segment, Probes places, Judge judge) {
        KeyTable keys = segment.keys();
        places.run(
                keys,
                (key, probe) -> keys.each(key, term -> {
                    if (count == BATCH) {
                        compare(segment, judge);
                    }
                    add(places, probe, term);
                }));
        compare(segment, judge);
    }

    private void compare(Segment segment, Judge judge) {
        read = readAhead(segment);
        for (int i = 0; i < count; i++) {
            judge.compare(probes[i], terms[i]);
        }
        count = 0;
    }

    private int readAhead(Segment segment) {
        Segment.Terms known = segment.terms();
        long[] cells = known.postings().cells();
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int term = terms[i];
            sum += known.chars()[term] + known.length()[term] + known.first()[term];
        }
        for (int i = 0; i < count; i++) {
            int term = terms[i];
            sum += segment.forms().pool()[known.chars()[term]];
            sum += (int) cells[known.first()[term]];
        }
        return sum;
    }

    /** Forgets all pairs. */
    void clear() {
        count = 0;
    }
}
