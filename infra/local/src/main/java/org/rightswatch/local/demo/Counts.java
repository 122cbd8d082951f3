package org.rightswatch.local.demo;

import java.util.List;
import java.util.Map;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.health.Laws.Balance;

/** How far the pipeline is, read from the laws at one moment. */
public record Counts(List<Balance> balances) {

    public Counts {
        balances = List.copyOf(balances);
    }

    static Counts of(Laws laws) {
        return new Counts(laws.balances());
    }

    /** Fetch attempts. */
    long fetches() {
        return of(Law.FETCHES).begun();
    }

    /** Fetches by outcome. */
    Map<String, Long> outcomes() {
        return of(Law.FETCHES).ends();
    }

    /** Listings that went to Kafka: straight from their page, or with their pictures. */
    long published() {
        long withWords = ended(Law.CAPTURES, "published") - of(Law.DRAFTS).begun() + ended(Law.DRAFTS, "published");
        return withWords + ended(Law.ILLUSTRATIONS, "published");
    }

    /** Pictures of listings that were fetched. */
    long pictures() {
        return of(Law.PICTURES).begun();
    }

    /** Listings that were told again because a picture of theirs had come. */
    long illustrated() {
        return ended(Law.ILLUSTRATIONS, "published");
    }

    /** Listings that the matcher read. */
    long listings() {
        return of(Law.LISTINGS).begun();
    }

    /** Revisions of hits that were indexed. */
    long indexed() {
        return ended(Law.INDEX, "indexed");
    }

    /** Hits that a client was told of. */
    long notified() {
        return ended(Law.ALERTS, "notified");
    }

    /** Laws whose two sides differ. */
    List<Balance> broken() {
        return balances.stream().filter(balance -> !balance.balanced()).toList();
    }

    /**
     * Whether nothing is under way: every law balances with nothing pending, and each stage has read all that the stage
     * before it wrote (alerts are counted once for each receiver, so only their beginning can be compared).
     */
    boolean isSettled() {
        return fetches() > 0
                && broken().isEmpty()
                && balances.stream().allMatch(balance -> balance.pending() == 0)
                && published() == listings()
                && (of(Law.INDEX).begun() == 0) == (of(Law.ALERTS).begun() == 0);
    }

    private long ended(Law law, String end) {
        return of(law).ends().getOrDefault(end, 0L);
    }

    private Balance of(Law law) {
        return balances.stream()
                .filter(balance -> balance.law() == law)
                .findFirst()
                .orElseThrow();
    }
}
