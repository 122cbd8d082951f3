package org.rightswatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightswatch.alerting.Hits;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.Bilingual;
import tools.jackson.databind.node.ObjectNode;

class TellingTest {

    private static final List<Factor> FACTORS = List.of(
            factor("sight", 59.8),
            factor("territory", 8.1),
            factor("goods", 5.2),
            factor("nominative-use", -5.2),
            factor("place", -1));

    @Test
    void whatLoweredTheSeverityIsSaidWhereItIsBelowTheBandOfTheScore() {
        assertThat(names(hit(67.8, "medium"), 3)).containsExactly("sight", "territory", "nominative-use");
        assertThat(names(hit(67.8, "high"), 3)).containsExactly("sight", "territory", "goods");
        assertThat(names(hit(67.8, "medium"), 4)).containsExactly("sight", "territory", "goods", "nominative-use");
    }

    @Test
    void whereNothingLowersItTheStrongestAreSaid() {
        Hit hit = hit(85, "medium", FACTORS.subList(0, 3));
        assertThat(names(hit, 2)).containsExactly("sight", "territory");
    }

    private static List<String> names(Hit hit, int most) {
        return Telling.first(hit, most).stream().map(Factor::name).toList();
    }

    private static Hit hit(double score, String severity) {
        return hit(score, severity, FACTORS);
    }

    private static Hit hit(double score, String severity, List<Factor> factors) {
        ObjectNode json = Json.events().valueToTree(Hits.of("L-1"));
        json.put("score", score)
                .put("severity", severity)
                .set("factors", Json.events().valueToTree(factors));
        return Json.events().treeToValue(json, Hit.class);
    }

    private static Factor factor(String name, double effect) {
        return new Factor(name, 1, effect, List.of(), new Bilingual(name, name));
    }
}
