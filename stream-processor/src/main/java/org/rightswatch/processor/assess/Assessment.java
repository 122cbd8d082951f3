package org.rightswatch.processor.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Enforceability;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.right.Right;

/**
 * What the engine says about one right and one listing.
 *
 * @param score 0 to 100, never reaching either
 * @param severity the band of the score, possibly lowered by context
 * @param factors in the order of their table, with their points
 * @param enforceability one entry for each jurisdiction the listing touches
 * @param suppressed why the assessment is shown only on demand; absent for one that counts
 */
public record Assessment(
        Right right,
        double score,
        Severity severity,
        List<Factor> factors,
        List<Enforceability> enforceability,
        @Nullable String suppressed) {}
