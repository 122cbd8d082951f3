package org.rightswatch.processor.register;

/**
 * Pairs of a place and a term that wait to be compared, and then all at once: what is known of the terms lies scattered in
 * memory, and reading it for all pairs first lets the reads wait together.
 */
final class Suspects {

    private static final int BATCH = 4096;
    private static final int MEMORY = 8;

    private final int[] probes = new int[BATCH];
    private final int[] terms = new int[BATCH];
    private int count;
    /** Only here so that reading ahead is not left out as useless. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    boolean isFull() {
        return count == BATCH;
    }

    /** Adds a pair, unless the same place met the term a moment ago under another key. */
    void add(Probes places, int probe, int term) {
        for (int i = count - 1; i >= Math.max(0, count - MEMORY) && places.samePlace(probes[i], probe); i--) {
            if (terms[i] == term) {
                return;
            }
        }
        probes[count] = probe;
        terms[count] = term;
        count++;
    }

    /** Compares all pairs and forgets them. */
    void verify(Segment segment, Probes places, Verifier verifier) {
        read = readAhead(segment);
        for (int i = 0; i < count; i++) {
            places.verify(verifier, probes[i], terms[i]);
        }
        count = 0;
    }

    private int readAhead(Segment segment) {
        Segment.Terms known = segment.terms();
        Postings postings = known.postings();
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int term = terms[i];
            sum += known.chars()[term] + known.length()[term] + postings.first()[term];
        }
        for (int i = 0; i < count; i++) {
            int term = terms[i];
            sum += segment.forms().pool()[known.chars()[term]];
            sum += postings.traits()[postings.first()[term]] + postings.where()[postings.first()[term]];
        }
        return sum;
    }

    /** Forgets all pairs. */
    void clear() {
        count = 0;
    }
}
