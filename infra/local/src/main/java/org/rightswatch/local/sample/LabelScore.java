package org.rightswatch.local.sample;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;

/**
 * How well a set of hits agrees with the labels. A pair of listing and right counts as flagged when its hit is open and of severity high
 * or critical, which is what alerts a client by default.
 *
 * @param recall flagged pairs that deserve it, of all that deserve it
 * @param precision flagged pairs that deserve it, of all flagged
 * @param wanted pairs that deserve an alert
 * @param flagged pairs that got one
 * @param byKind for each kind of label: how many there are, and how many were flagged
 * @param missed labels that deserved an alert and got none
 * @param wrong hits that alerted and should not have
 */
public record LabelScore(
        double recall,
        double precision,
        int wanted,
        int flagged,
        Map<LabelKind, KindCount> byKind,
        List<SampleLabel> missed,
        List<Hit> wrong) {

    /** Labels of one kind. */
    public record KindCount(int labels, int flagged) {}

    private record Pair(String url, String right) {}

    /** Compares; hits of listings without a label count as wrong when they are loud. */
    public static LabelScore of(Collection<SampleLabel> labels, Collection<Hit> hits) {
        Map<Pair, Hit> loud = new HashMap<>();
        Set<String> loudUrls = new HashSet<>();
        for (Hit hit : hits) {
            if (isLoud(hit)) {
                loud.put(new Pair(String.valueOf(hit.url()), hit.right().value()), hit);
                loudUrls.add(String.valueOf(hit.url()));
            }
        }
        Map<LabelKind, KindCount> byKind = new EnumMap<>(LabelKind.class);
        Map<Pair, Hit> wrong = new HashMap<>(loud);
        List<SampleLabel> missed = labels.stream()
                .filter(label -> {
                    boolean flagged = label.right()
                            .map(right -> loud.containsKey(new Pair(label.url(), right.value())))
                            .orElseGet(() -> loudUrls.contains(label.url()));
                    byKind.merge(label.kind(), new KindCount(1, flagged ? 1 : 0), LabelScore::sum);
                    boolean wanted = label.kind().expectation() == Expectation.LOUD;
                    if (wanted && flagged) {
                        label.right().ifPresent(right -> wrong.remove(new Pair(label.url(), right.value())));
                    }
                    return wanted && !flagged;
                })
                .toList();
        int wanted = (int) labels.stream()
                .filter(l -> l.kind().expectation() == Expectation.LOUD)
                .count();
        return new LabelScore(
                share(wanted - missed.size(), wanted),
                share(loud.size() - wrong.size(), loud.size()),
                wanted,
                loud.size(),
                byKind,
                missed,
                List.copyOf(wrong.values()));
    }

    private static boolean isLoud(Hit hit) {
        return hit.state() != HitState.GONE && (hit.severity() == Severity.HIGH || hit.severity() == Severity.CRITICAL);
    }

    private static KindCount sum(KindCount a, KindCount b) {
        return new KindCount(a.labels() + b.labels(), a.flagged() + b.flagged());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1.0 : (double) part / whole;
    }
}
