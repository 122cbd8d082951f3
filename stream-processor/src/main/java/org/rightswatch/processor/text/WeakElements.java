package org.rightswatch.processor.text;

/**
 * How much one word of a mark counts: legal forms and words that only name a trade count nearly nothing, ordinary words
 * and numbers with a unit less than coined ones (USPTO TMEP 1207.01(b)(viii), EUIPO Guidelines part C section 2 chapter 4: weak elements).
 */
public final class WeakElements {

    private static final WordNumbers WEAK = read();
    private static final float WEAK_WEIGHT = 0.12f;
    /** That of the most usual words. */
    private static final float MEASURE = 0.2f;

    private WeakElements() {}

    /** Whether the word is a legal form, a function word or the name of a trade. The hash is that of {@link Keys#of}. */
    public static boolean isWeak(long hash) {
        return WEAK.has(hash);
    }

    /** From 0.12 for a weak word to 1 for a coined one. */
    public static float weight(String word) {
        long hash = Keys.of(word);
        if (isWeak(hash)) {
            return WEAK_WEIGHT;
        }
        if (Measures.is(word) || Measures.isYear(word)) {
            return MEASURE;
        }
        int rank = OrdinaryWords.rank(hash);
        if (rank == OrdinaryWords.UNKNOWN) {
            if (word.codePointAt(0) > 0x2E80) {
                return word.length() == 1 ? 0.4f : 1f;
            }
            return word.length() >= 4 ? 1f : word.length() == 3 ? 0.8f : 0.5f;
        }
        float unusual = (float) Math.min(1, Math.log10(rank + 10) / 4.5);
        return 0.2f + 0.45f * unusual * unusual * (word.length() <= 2 ? 0.6f : 1f);
    }

    private static WordNumbers read() {
        WordNumbers weak = new WordNumbers();
        for (String line : TextResource.lines(WeakElements.class, "weak-elements.txt")) {
            if (!line.startsWith("#")) {
                for (String word : line.substring(line.indexOf(':') + 1).strip().split("\\s+")) {
                    weak.put(Folding.fold(word).replace(" ", ""), 0);
                }
            }
        }
        return weak;
    }
}
