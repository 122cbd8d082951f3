package org.rightswatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/** The matcher alone against the sample's labels: what the demo can reach when crawling loses nothing. */
class SampleLabelsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static SampleWeb web;
    private static LabelScore score;

    @BeforeAll
    static void matchEverything() {
        web = SampleWeb.start(0);
        MatchingEngine engine = MatchingEngine.over(Register.of(web.rights()));
        List<Listing> listings = web.asCrawled();
        List<Hit> hits = listings.stream()
                .flatMap(listing -> engine.assess(listing, 40, DAY).stream().map(found -> engine.toHit(found, listing)))
                .toList();
        Set<String> urls = listings.stream().map(Listing::url).collect(Collectors.toSet());
        score = LabelScore.of(
                web.labels().stream()
                        .filter(label -> urls.contains(label.url()))
                        .toList(),
                hits);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void findsNearlyEverythingThatDeservesAnAlert() {
        assertThat(score.recall()).as("missed: %s", score.missed()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void alertsNearlyNothingElse() {
        assertThat(score.precision())
                .as(
                        "wrong: %s",
                        score.wrong().stream()
                                .map(h -> h.title() + " / " + h.right())
                                .toList())
                .isGreaterThanOrEqualTo(0.97);
    }
}
