package org.rightswatch.crawler.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LenientJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Zenvora\", \"sku\": \"7\"}",
                "<!-- {\"name\": \"Zenvora\", \"sku\": \"7\"} -->",
                "<!-- made by {shop} -->\n{\"name\": \"Zenvora\", \"sku\": \"7\"}",
                "//<![CDATA[\n{\"name\": \"Zenvora\", \"sku\": \"7\"}\n//]]>",
                "{\"name\": \"Zenvora\", /* stock */ \"sku\": \"7\", // end\n}",
                "{\"name\": \"Zenvora\", \"sku\": \"7\",};",
                "{'name': 'Zenvora', sku: '7'}",
                "{&quot;name&quot;: &quot;Zenvora&quot;, &quot;sku&quot;: &quot;7&quot;}",
                "{\"name\": \"Zenvora\" \"sku\": \"7\"}",
                "{\"name\": \"Zenvora\", \"sku\": \"7\"",
                "{\"name\": \"Zenvora\", \"sku\": \"7\", \"offers\": {\"price\": \"12\"",
                "{\"name\": \"Zenvora\", \"sku\": \"7\"}}",
                "//<![CDATA[\n{\"name\": \"Zenvora\", \"sku\": \"7\"}\n// ]]>",
                "/* <![CDATA[ */ {\"name\": \"Zenvora\", \"sku\": \"7\"}; /* ]]> */",
                "<![CDATA[{\"name\": \"Zenvora\", \"sku\": \"7\"}]]> -->",
                "window.data = {\"name\": \"Zenvora\", \"sku\": \"7\"};",
            })
    void readsWhatShopsWrite(String text) {
        JsonNode value = LenientJson.read(text).getFirst();

        assertThat(value.path("name").asString()).isEqualTo("Zenvora");
        assertThat(value.path("sku").asString()).isEqualTo("7");
    }

    @Test
    void keepsQuotesThatStandInsideAString() {
        List<JsonNode> values =
                LenientJson.read("{\"name\": \"Screen 15\" wide, \"best\" of all\", \"sku\": \"7\", \"n\": 2}");

        assertThat(values).hasSize(1);
        assertThat(values.getFirst().path("name").asString()).isEqualTo("Screen 15\" wide, \"best\" of all");
        assertThat(values.getFirst().path("n").asInt()).isEqualTo(2);
    }

    @Test
    void keepsLineBreaksInStringsAndReadsSeveralValues() {
        List<JsonNode> values = LenientJson.read("{\"a\": \"one\ntwo\"}\n{\"a\": \"three\"}");

        assertThat(values).extracting(value -> value.path("a").asString()).containsExactly("one\ntwo", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "not json at all", "<!-- -->", "}", "\""})
    void findsNothingWhereNothingIs(String text) {
        assertThat(LenientJson.read(text).stream().filter(JsonNode::isObject)).isEmpty();
    }

    @Test
    void endsInLinearTimeOnHostileText() {
        assertThat(LenientJson.read("{\"a\":\"".repeat(20_000))).hasSizeLessThan(2);
        assertThat(LenientJson.read("[".repeat(100_000))).hasSizeLessThan(2);
        String blank = " ".repeat(100_000);
        assertThat(LenientJson.read(blank + "{\"a\": 1}" + blank + "; ".repeat(50_000)))
                .hasSize(1);
        assertThat(LenientJson.read("<!--".repeat(50_000) + "{\"a\": 1}")).hasSize(1);
    }
}
