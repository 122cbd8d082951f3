package org.rightswatch.processor.similarity;

import java.util.Locale;
import org.rightswatch.processor.text.Folding;
import org.rightswatch.processor.text.Reading;
import org.rightswatch.processor.text.Respelling;

/** Compares two marks as such, without goods, place or listing. Not thread-safe. */
public final class MarkSimilarity {

    private final SoundAlignment alignment = new SoundAlignment();
    private final Respelling respelling = new Respelling();

    /**
     * How alike two marks are.
     *
     * @param score 0 to 100 with decimals, for ordering
     * @param sight 0 to 1, how alike they are written
     * @param sound 0 to 1, how alike they are spoken
     */
    public record Comparison(double score, double sight, double sound) {

        /** The factors as text, {@code sight=0.93 sound=1.00}. */
        public String factors() {
            return String.format(Locale.ROOT, "sight=%.2f sound=%.2f", sight, sound);
        }
    }

    /** Compares two marks in any scripts. */
    public Comparison compare(String a, String b) {
        String foldedA = Folding.fold(a).replace(" ", "");
        String foldedB = Folding.fold(b).replace(" ", "");
        double sound = alignment.of(sounds(foldedA), sounds(foldedB));
        double sight = Sight.of(foldedA, foldedB);
        return new Comparison(100 * Math.max(sight, sound * 0.98), sight, sound);
    }

    private String sounds(String folded) {
        return respelling.of(Reading.latin(folded));
    }
}
