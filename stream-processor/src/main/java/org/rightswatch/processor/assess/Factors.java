package org.rightswatch.processor.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;

/** The table of factors for trademarks, in the order in which they are weighed and reported. */
final class Factors {

    /** One named reason: looks at the encounter, adds its weight in log-odds, may cap the severity. */
    @FunctionalInterface
    interface Feature {
        void weigh(Encounter encounter, Tally tally);
    }

    private static final List<Feature> TABLE = List.of(
            Resemblance::weigh,
            OtherHolder::weigh,
            Territory::weigh,
            Goods::weigh,
            HostName::weigh,
            Context::seller,
            Imitation::weigh,
            PriceFactor::weigh,
            Context::vocabulary,
            Context::nominative);

    private Factors() {}

    /** The most that context can add for this mark beside the listing's wording and the goods, in log-odds. */
    static double most(Trademark mark, Listing listing) {
        return Territory.most(mark.jurisdictions(), listing.market())
                + (Context.namesSellers(mark) ? Imitation.WEIGHT : 0)
                + (mark.referencePrice() == null ? 0 : PriceFactor.MOST);
    }

    /** The assessment, or null when its score stays below the threshold. */
    static @Nullable Assessment assess(Encounter encounter, double threshold) {
        Tally tally = new Tally(Resemblance.PRIOR);
        for (Feature feature : TABLE) {
            feature.weigh(encounter, tally);
        }
        double score = tally.score();
        if (score < threshold) {
            return null;
        }
        Severity severity = tally.severity();
        boolean quiet = severity == Severity.LOW || score < 40;
        String suppressed = quiet && !tally.capReason().isEmpty() ? tally.capReason() : null;
        return new Assessment(
                encounter.mark(), score, severity, tally.factors(), Territory.enforceability(encounter), suppressed);
    }
}
