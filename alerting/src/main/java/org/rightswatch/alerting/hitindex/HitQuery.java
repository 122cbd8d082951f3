package org.rightswatch.alerting.hitindex;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;

/**
 * Which hits are looked for. An empty set does not narrow. Start with {@link #everything()} and narrow it.
 *
 * @param holders rights holders
 * @param sources where the listings were seen
 * @param severities bands
 * @param states open, changed, gone
 * @param triage decided by a person or not
 * @param firstSeen when the hit was first seen
 * @param text words in any script, all of them must be found in title, seller, source, right or address; parts of words count
 * @param order of the results
 * @param page how many and from where
 */
public record HitQuery(
        Set<String> holders,
        Set<String> sources,
        Set<Severity> severities,
        Set<HitState> states,
        Triage triage,
        Optional<Period> firstSeen,
        String text,
        Order order,
        Page page) {

    /** No more than this many hits come in one page. */
    public static final int LARGEST_PAGE = 500;

    /** Whether a person has decided. */
    public enum Triage {
        ANY,
        UNDECIDED,
        DECIDED
    }

    /** Order of results; the hit id breaks ties, so that every order is strict. */
    public enum Order {
        /** Severity, then score, highest first. */
        WORST_FIRST,
        /** First seen last comes first. */
        NEWEST_FIRST
    }

    /**
     * A slice of the results.
     *
     * @param size at most this many hits
     * @param after the cursor of the page before ({@link HitPage#next()}), empty for the first page
     */
    public record Page(int size, List<String> after) {

        public Page {
            after = List.copyOf(after);
            if (size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("page size is 1 to " + LARGEST_PAGE + ": " + size);
            }
        }

        /** The first page of this size. */
        public static Page first(int size) {
            return new Page(size, List.of());
        }
    }

    public HitQuery {
        holders = Set.copyOf(holders);
        sources = Set.copyOf(sources);
        severities = Set.copyOf(severities);
        states = Set.copyOf(states);
    }

    /** All hits, worst first, 50 a page. */
    public static HitQuery everything() {
        return new HitQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Triage.ANY,
                Optional.empty(),
                "",
                Order.WORST_FIRST,
                Page.first(50));
    }

    /** Only hits of these rights holders. */
    public HitQuery ofHolders(Set<String> only) {
        return new HitQuery(only, sources, severities, states, triage, firstSeen, text, order, page);
    }

    /** Only hits from these sources. */
    public HitQuery ofSources(Set<String> only) {
        return new HitQuery(holders, only, severities, states, triage, firstSeen, text, order, page);
    }

    /** Only hits in these bands. */
    public HitQuery ofSeverities(Set<Severity> only) {
        return new HitQuery(holders, sources, only, states, triage, firstSeen, text, order, page);
    }

    /** Only hits in these states. */
    public HitQuery inStates(Set<HitState> only) {
        return new HitQuery(holders, sources, severities, only, triage, firstSeen, text, order, page);
    }

    /** Only hits that a person has, or has not, decided about. */
    public HitQuery triaged(Triage only) {
        return new HitQuery(holders, sources, severities, states, only, firstSeen, text, order, page);
    }

    /** Only hits first seen in this period. */
    public HitQuery firstSeenIn(Period period) {
        return new HitQuery(holders, sources, severities, states, triage, Optional.of(period), text, order, page);
    }

    /** Only hits in which these words are found. */
    public HitQuery withText(String words) {
        return new HitQuery(holders, sources, severities, states, triage, firstSeen, words, order, page);
    }

    /** In this order. */
    public HitQuery inOrder(Order wanted) {
        return new HitQuery(holders, sources, severities, states, triage, firstSeen, text, wanted, page);
    }

    /** This slice of the results. */
    public HitQuery on(Page wanted) {
        return new HitQuery(holders, sources, severities, states, triage, firstSeen, text, order, wanted);
    }
}
