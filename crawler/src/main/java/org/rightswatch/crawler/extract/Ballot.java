package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The vote on one field: claims that mean the same are counted together, the heaviest value wins, the one said first among
 * equals.
 */
final class Ballot {

    /** As much as a meta element weighs. What says less is not certain, though nobody speaks against it. */
    private static final double ENOUGH = 2;

    /**
     * What was chosen, by whom it was said first, and what lost.
     *
     * @param confidence the winner's share of all weight, less where it weighs little itself; 0 to 1
     */
    record Choice(Claim winner, double confidence, List<Claim> losers) {}

    private Ballot() {}

    /** Counts; {@code sameness} gives equal keys to values that mean the same, and an empty one to values that mean nothing. */
    static Optional<Choice> count(List<Claim> claims, Function<Claim, String> sameness) {
        Map<String, List<Claim>> parties = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String key = sameness.apply(claim);
            if (!key.isEmpty()) {
                parties.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
            }
        }
        return parties.entrySet().stream()
                .filter(party -> weight(party.getValue()) > 0)
                .max(Comparator.comparingDouble(party -> weight(party.getValue())))
                .map(party -> choice(party.getKey(), parties));
    }

    private static Choice choice(String key, Map<String, List<Claim>> parties) {
        List<Claim> winners = parties.getOrDefault(key, List.of());
        double total = parties.values().stream()
                .mapToDouble(party -> Math.max(0, weight(party)))
                .sum();
        List<Claim> losers = parties.entrySet().stream()
                .filter(party -> !party.getKey().equals(key))
                .map(party -> party.getValue().getFirst())
                .toList();
        Claim winner =
                winners.stream().max(Comparator.comparingDouble(Claim::weight)).orElseThrow();
        double share = total == 0 ? 0 : weight(winners) / total;
        return new Choice(winner, share * Math.min(1, weight(winners) / ENOUGH), losers);
    }

    /** One source counts once for a value, however often it repeats it. */
    private static double weight(List<Claim> party) {
        Map<Origin, Double> best = new LinkedHashMap<>();
        for (Claim claim : party) {
            best.merge(claim.origin(), claim.weight(), (a, b) -> a < 0 || b < 0 ? Math.min(a, b) : Math.max(a, b));
        }
        return best.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
