package org.rightswatch.contracts.hit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rightswatch.contracts.value.Bilingual;

/**
 * One named reason why a hit scored as it did.
 *
 * @param name {@code sight sound meaning goods territory seller price vocabulary image text-reuse code-reuse domain
 *     nominative-use …}
 * @param value 0 to 1, in the factor's own sense
 * @param effect points the factor added to (or took from) the score
 * @param words the words that met: the listing's first, then the right's
 * @param reason one sentence for the reviewer
 */
public record Factor(String name, double value, double effect, List<String> words, Bilingual reason) {

    /** Factors that say how right and listing resemble each other; every other one is context. */
    private static final Set<String> COMPARISONS =
            Set.of("sight", "sound", "meaning", "image", "text-reuse", "code-reuse", "domain", "leak");

    /** What a reader must hear first: how they resemble each other, then what moved the score most, whichever way. */
    public static final Comparator<Factor> MOST_TELLING = Comparator.comparing((Factor f) -> !f.compares())
            .thenComparing(Comparator.comparingDouble((Factor f) -> Math.abs(f.effect()))
                    .reversed());

    public Factor {
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** Whether this is about the resemblance itself and not about its context. */
    public boolean compares() {
        return COMPARISONS.contains(name);
    }
}
