package org.rightswatch.processor.similarity;

/** How alike two words of marks are, or words joined. Not thread-safe. */
final class WordSimilarity {

    /** A word of fewer letters is another word with one letter changed. */
    static final int FEW_LETTERS = 5;

    /** What a word within another loses, and a word that is only somewhat alike. */
    static final double UNLIKE = 1.5;

    /** What words of few letters count that are not the same. */
    static final double FEW_COUNT = 0.85;

    /** Singular and plural of one word. */
    private static final double PLURAL = 0.97;

    private static final int SHORTEST_INSIDE = 4;

    /** Sight and sound support each other: what the better one counts, and the other. */
    private static final double BETTER = 0.63;

    private static final double OTHER = 0.37;
    /** Across scripts only the sound is there to compare. */
    private static final double SOUND_ALONE = 0.9;

    private final Sight sight = new Sight();
    private final SoundAlignment sound = new SoundAlignment();

    /** 0 (nothing in common) to 1 (the same), by their letters alone. */
    double seen(String a, String b) {
        return sight.of(a, b);
    }

    /** Insertions, deletions, changes and exchanges of neighbours that make one of the other. */
    int lettersApart(String a, String b) {
        return sight.distance(a, b);
    }

    /** 0 (nothing in common) to 1 (the same), of two texts in sounds. */
    double heard(String a, String b) {
        return sound.of(a, b);
    }

    /**
     * How alike two words are, where it is {@code least} or more; else anything less than {@code least}: most words are unlike,
     * and to know that takes much less time than to know how unlike they are.
     */
    double of(Wording word, Wording other, double least) {
        if (word.text().equals(other.text())) {
            return 1;
        }
        if (isPlural(word.text(), other.text()) || isPlural(other.text(), word.text())) {
            return PLURAL;
        }
        if (other.length() < 2 || (word.length() < 3 && word.isAscii())) {
            return 0;
        }
        boolean brief = Math.min(word.length(), other.length()) < FEW_LETTERS && word.isAscii();
        double few = brief && !word.sounds().equals(other.sounds()) ? FEW_COUNT : 1;
        return Math.max(inside(word, other), few * seenAndHeard(word, other, least / few));
    }

    private static double inside(Wording word, Wording other) {
        boolean may = word.length() >= SHORTEST_INSIDE && other.length() >= SHORTEST_INSIDE && word.isOfScriptOf(other);
        return 1 - (1 - (may ? contained(word.text(), other.text()) : 0)) / UNLIKE;
    }

    /** How alike two words are by sight and sound, where it is {@code least} or more; else anything less. */
    double seenAndHeard(Wording a, Wording b, double least) {
        boolean sameScript = a.isOfScriptOf(b);
        double seen = sameScript ? sight.of(a.text(), b.text()) : 0;
        return together(seen, sound.of(a.sounds(), b.sounds(), soundNeeded(seen, least, sameScript)), sameScript);
    }

    /** Sight and sound support each other within a script; across scripts only the sound is there to compare. */
    static double together(double seen, double heard, boolean sameScript) {
        double high = Math.max(seen, heard);
        return sameScript ? BETTER * high + OTHER * Math.min(seen, heard) : SOUND_ALONE * high;
    }

    /** How alike two words must sound, so that {@link #together} they are alike as {@code least} says. */
    private static double soundNeeded(double seen, double least, boolean sameScript) {
        if (!sameScript) {
            return least / SOUND_ALONE;
        }
        return least > seen ? (least - OTHER * seen) / BETTER : (least - BETTER * seen) / OTHER;
    }

    private static boolean isPlural(String word, String other) {
        return other.length() >= 4
                && word.length() == other.length() + 1
                && word.endsWith("s")
                && word.startsWith(other);
    }

    /** A short mark that stands whole inside the other one's joined text. */
    static double contained(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() < 3 || !longer.contains(shorter)) {
            return 0;
        }
        double edge = longer.startsWith(shorter) ? 0.1 : longer.endsWith(shorter) ? 0.06 : 0;
        double size = Math.min(1, shorter.length() / 6.0);
        return Math.min(0.97, 0.3 + 0.3 * size + edge + 0.3 * shorter.length() / longer.length());
    }
}
