package org.rightswatch.contracts.hit;

import java.util.List;
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

    public Factor {
        words = words == null ? List.of() : List.copyOf(words);
    }
}
