package org.rightswatch.processor.topology;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

/**
 * The smallest engine there can be: a title that holds the mark's first word is a hit, "maybe" in front of it halves the
 * score. A word that more than two marks begin with says less of each of them, and of a mark with the word "faint" too little.
 */
record WordIndex(Map<RightId, Right> rights, Set<String> crowded, String engine) implements RightsIndex {

    static final WordIndex EMPTY = new WordIndex(Map.of(), "word-engine/1");

    private static final int MANY = 3;

    WordIndex(Map<RightId, Right> rights, String engine) {
        this(rights, crowded(rights.values()), engine);
    }

    private static Set<String> crowded(Collection<Right> rights) {
        Map<String, Long> counts =
                rights.stream().collect(Collectors.groupingBy(WordIndex::word, Collectors.counting()));
        return counts.keySet().stream().filter(word -> counts.get(word) >= MANY).collect(Collectors.toSet());
    }

    @Override
    public Next with(Collection<Right> changed, Set<RightId> removed) {
        Map<RightId, Right> all = new LinkedHashMap<>(rights);
        changed.forEach(right -> all.put(right.id(), right));
        all.keySet().removeAll(removed);
        WordIndex next = new WordIndex(all, engine);
        Set<String> moved = new HashSet<>(crowded());
        moved.addAll(next.crowded());
        moved.removeIf(word -> crowded().contains(word) && next.crowded().contains(word));
        return new Next(
                next,
                rights.keySet().stream()
                        .filter(all::containsKey)
                        .filter(id -> moved.contains(word(rights.get(id))))
                        .collect(Collectors.toSet()));
    }

    private static String word(Right right) {
        return ((Trademark) right).text().toLowerCase(Locale.ROOT).split(" ", -1)[0];
    }

    @Override
    public RightsIndex only(Set<RightId> some) {
        Map<RightId, Right> left = new LinkedHashMap<>(rights);
        left.keySet().retainAll(some);
        return new WordIndex(left, crowded, engine);
    }

    @Override
    public List<Hit> match(Listing listing) {
        String title = String.valueOf(listing.title()).toLowerCase(Locale.ROOT);
        if (title.contains("boom")) {
            throw new IllegalStateException("boom");
        }
        return rights.values().stream()
                .filter(right -> title.contains(word(right)) && !isTooFaint((Trademark) right))
                .map(right -> hit(right, listing, title.startsWith("maybe") ? 45.5 : isCrowded(right) ? 60 : 91))
                .toList();
    }

    private boolean isCrowded(Right right) {
        return crowded.contains(word(right));
    }

    private boolean isTooFaint(Trademark mark) {
        return mark.text().endsWith("faint") && isCrowded(mark);
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
    public String weights() {
        return String.join(" ", new TreeSet<>(crowded));
    }

    @Override
    public String version() {
        return "words-" + rights.size();
    }
}
