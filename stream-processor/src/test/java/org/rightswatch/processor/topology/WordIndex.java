package org.rightswatch.processor.topology;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.Bilingual;
import org.rightswatch.contracts.value.HitId;
import org.rightswatch.contracts.value.RightId;

/** The smallest engine there can be: a title that holds the mark's word is a hit, "maybe" in front of it halves the score. */
record WordIndex(Map<RightId, Right> rights, String engine) implements RightsIndex {

    static final WordIndex EMPTY = new WordIndex(Map.of(), "word-engine/1");

    @Override
    public RightsIndex with(Collection<Right> changed, Set<RightId> removed) {
        Map<RightId, Right> all = new LinkedHashMap<>(rights);
        changed.forEach(right -> all.put(right.id(), right));
        all.keySet().removeAll(removed);
        return new WordIndex(all, engine);
    }

    @Override
    public RightsIndex only(Set<RightId> some) {
        Map<RightId, Right> left = new LinkedHashMap<>(rights);
        left.keySet().retainAll(some);
        return new WordIndex(left, engine);
    }

    @Override
    public List<Hit> match(Listing listing) {
        String title = String.valueOf(listing.title()).toLowerCase(Locale.ROOT);
        if (title.contains("boom")) {
            throw new IllegalStateException("boom");
        }
        return rights.values().stream()
                .filter(right -> title.contains(((Trademark) right).text().toLowerCase(Locale.ROOT)))
                .map(right -> hit(right, listing, title.startsWith("maybe") ? 45.5 : 91))
                .toList();
    }

    private Hit hit(Right right, Listing listing, double score) {
        Bilingual reason = new Bilingual("The word is there.", "出现该词。");
        return new Hit(
                HitId.of(right.id(), listing.id()),
                right.id(),
                listing.id(),
                right.holder(),
                score,
                score >= 80 ? Severity.CRITICAL : Severity.MEDIUM,
                HitState.OPEN,
                1,
                engine,
                version(),
                List.of(new Factor("sight", 1, score, List.of(), reason)),
                List.of(),
                listing.fetchedAt(),
                listing.fetchedAt(),
                listing.title(),
                listing.url(),
                listing.source(),
                null,
                listing.price(),
                listing.market(),
                null,
                null,
                right.label().orElse(null),
                listing.capture());
    }

    @Override
    public Optional<Right> right(RightId id) {
        return Optional.ofNullable(rights.get(id));
    }

    @Override
    public int size() {
        return rights.size();
    }

    @Override
    public String version() {
        return "words-" + rights.size();
    }
}
