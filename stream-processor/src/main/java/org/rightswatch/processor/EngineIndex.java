package org.rightswatch.processor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.assess.Rates;
import org.rightswatch.processor.register.Register;
import org.rightswatch.processor.topology.RightsIndex;

/** The matching engine in the shape that the topology asks for. */
final class EngineIndex implements RightsIndex {

    private final MatchingEngine matcher;
    private final Rates rates;
    private final double threshold;
    private final Clock clock;

    private EngineIndex(Register register, Rates rates, double threshold, Clock clock) {
        this.matcher = MatchingEngine.over(register, rates);
        this.rates = rates;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** Without any rights. */
    static EngineIndex empty(Rates rates, double threshold, Clock clock) {
        return new EngineIndex(Register.empty(), rates, threshold, clock);
    }

    private EngineIndex over(Register register) {
        return new EngineIndex(register, rates, threshold, clock);
    }

    @Override
    public Next with(Collection<Right> changed, Set<RightId> removed) {
        Register before = matcher.register();
        Register next = before.change(removed, changed);
        Set<RightId> ids = new HashSet<>(removed);
        changed.forEach(right -> ids.add(right.id()));
        Set<RightId> otherwise = new HashSet<>(next.reweighed(before));
        otherwise.addAll(next.reread(before, ids));
        return new Next(over(next), otherwise);
    }

    @Override
    public RightsIndex only(Set<RightId> rights) {
        return over(matcher.register().only(rights));
    }

    @Override
    public List<Hit> match(Listing listing) {
        return matcher.assess(listing, threshold, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .map(found -> matcher.toHit(found, listing))
                .toList();
    }

    @Override
    public Optional<Right> right(RightId id) {
        return matcher.register().find(id);
    }

    @Override
    public int size() {
        return matcher.register().size();
    }

    @Override
    public String weights() {
        return matcher.register().weights();
    }

    @Override
    public String version() {
        return matcher.register().version();
    }

    @Override
    public String engine() {
        return matcher.version();
    }
}
