package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.register.Register;

/** Rates are the user's to correct, and a hit tells which ones it was made with. */
class RatesTest {
    private static final Right MARK = Json.strict()
            .readValue(
                    "{\"kind\":\"trademark\",\"id\":\"T1\",\"holder\":\"velmora\",\"text\":\"VELMORA\",\"referencePrice\":{\"amount\":\"100\",\"currency\":\"USD\"}}",
                    Right.class);
    private static final Listing OFFER = Json.strict()
            .readValue(
                    "{\"id\":\"l1\",\"title\":\"VELMORA bag\",\"price\":{\"amount\":\"100\",\"currency\":\"EUR\"}}",
                    Listing.class);

    @Test
    void aCurrencyThatFellMakesTheSamePriceSuspicious() {
        Hit before = hit(Rates.shipped());
        Hit after = hit(Rates.shipped().with(Map.of("EUR", 0.1)));
        assertThat(after.score()).isGreaterThan(before.score());
        assertThat(before.engine()).isEqualTo(MatchingEngine.VERSION);
        assertThat(after.engine()).startsWith(MatchingEngine.VERSION + "+rates-");
    }

    @Test
    void refusesWhatIsNoRate() {
        for (Map<String, Double> wrong : List.of(Map.of("euro", 1.17), Map.of("EUR", 0.0), Map.of("EUR", Double.NaN))) {
            assertThatThrownBy(() -> Rates.shipped().with(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("write EUR: 1.17");
        }
    }

    private static Hit hit(Rates rates) {
        MatchingEngine engine = MatchingEngine.over(Register.of(List.of(MARK)), rates);
        return engine.toHit(engine.assess(OFFER, 0, Samples.TODAY).getFirst(), OFFER);
    }
}
