package org.rightswatch.alerting.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.Severity;

/** Which factors of a hit a reader hears of where not all have room. */
public final class Telling {

    private Telling() {}

    /**
     * The most telling first. Where context lowered the severity below the band of the score, what lowers most is among them, or
     * a reader would wonder how a score of 68 can be of medium severity.
     *
     * @param most how many, 2 at least
     */
    public static List<Factor> first(Hit hit, int most) {
        List<Factor> all = hit.factors().stream().sorted(Factor.MOST_TELLING).toList();
        List<Factor> first = all.stream().limit(most).toList();
        Optional<Factor> unsaid = lowering(hit).filter(factor -> !first.contains(factor));
        return unsaid.isEmpty()
                ? first
                : Stream.concat(first.stream().limit(most - 1L), unsaid.stream())
                        .toList();
    }

    private static Optional<Factor> lowering(Hit hit) {
        return hit.severity().compareTo(Severity.band(hit.score())) >= 0
                ? Optional.empty()
                : hit.factors().stream()
                        .filter(factor -> factor.effect() < 0)
                        .min(Comparator.comparingDouble(Factor::effect));
    }
}
