package org.rightswatch.processor.assess;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.processor.register.ClassSets;
import org.rightswatch.processor.register.Namesake;

/**
 * A word that merely resembles the mark and is itself, letter for letter, the registered mark of another holder: whoever
 * writes it most likely names that one. Marks are territorial and registered for goods (Paris Convention art. 6; TRIPS art.
 * 16), so the other mark speaks with its full weight only where it is in force for this offer as far as the mark that the
 * word resembles. Neither the other holder nor the other mark is ever named: one client's portfolio is not another's to read.
 */
final class OtherHolder {

    /** Enough to keep a word quiet that stands first or as brand, in the right country and for the right goods. */
    private static final double HERE = -2.5;
    /** Enough to keep a word quiet that nothing else speaks for. */
    private static final double ELSEWHERE = -0.8;

    private OtherHolder() {}

    static double weight(Namesake namesake) {
        return switch (namesake) {
            case NONE -> 0;
            case ELSEWHERE -> ELSEWHERE;
            case HERE -> HERE;
        };
    }

    static void weigh(Encounter e, Tally tally) {
        Namesake namesake = e.meeting().namesake();
        if (namesake == Namesake.NONE) {
            return;
        }
        boolean here = namesake == Namesake.HERE;
        String seen = e.seen();
        String message = here ? "other-holder.here" : "other-holder.elsewhere";
        tally.add("other-holder", here ? 1 : 0.5, weight(namesake), List.of(seen), message, seen);
        tally.cap(Severity.MEDIUM, "other-holders-mark");
    }

    /** See {@link org.rightswatch.processor.register.Worth#standing}. */
    static Optional<BitSet> standing(Trademark mark, Listing listing, ListingContext context, LocalDate day) {
        if (!Territory.inForce(mark, day)) {
            return Optional.empty();
        }
        List<String> market = listing.market();
        BitSet standing = new BitSet(market.size() + 1);
        for (int i = 0; i < market.size(); i++) {
            standing.set(i, Territory.covers(mark.jurisdictions(), market.get(i)));
        }
        boolean covered = (ClassSets.of(mark.niceClasses()) & context.goods().classes()) != 0;
        standing.set(market.size(), covered);
        return Optional.of(standing);
    }
}
