package org.rightswatch.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.JsonNode;

class CompatibilityTest {

    @ParameterizedTest
    @EnumSource
    void everyEventOfV1IsReadableForEver(Contract contract) {
        for (String event : contract.frozenEvents()) {
            Object read = Json.events().readValue(event, contract.type);
            JsonNode again = Json.events()
                    .readTree(Json.events().writerFor(contract.type).writeValueAsString(read));
            JsonNode frozen = Json.events().readTree(event);
            for (String field : frozen.propertyNames()) {
                assertThat(again.path(field)).as(contract + " " + field).isEqualTo(frozen.path(field));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReaderOfV1ReadsWhatWeWriteNow(Contract contract) {
        assertThat(Compatibility.breaches(contract.frozenSchema(), contract.currentSchema()))
                .isEmpty();
    }

    @Test
    void sharedValuesKeepTheirShapeToo() {
        assertThat(Compatibility.breaches(
                        Json.strict().readTree(Contract.resource("/frozen/v1/schema/value.schema.json")),
                        Json.strict().readTree(Contract.resource("/schema/value.schema.json"))))
                .isEmpty();
    }

    private static final String BEFORE = """
            {"properties":{"a":{"type":"string"},"b":{"enum":["x","y"]},"c":{"items":{"properties":{"d":{"type":"string"}}}}},
             "required":["a"]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "b":{"enum":["x","y"]},                    | ``                                   | : field removed: b
        "type":"string"},"b"                       | "type":"integer"},"b"                | /a: type was "string", is "integer"
        "required":["a"]                           | "required":["a","b"]                 | : now required: b
        ["x","y"]                                  | ["x"]                                | /b: word removed: y
        "d":{"type":"string"}                      | "d":{"type":"number"}                | /c[]/d: type was "string", is "number"
        """)
    void tellsEachBreach(String old, String now, String breach) {
        JsonNode after = Json.strict().readTree(BEFORE.replace(old, now));
        assertThat(Compatibility.breaches(Json.strict().readTree(BEFORE), after))
                .containsExactly(breach);
    }

    @Test
    void aNewOptionalFieldIsFine() {
        JsonNode after = Json.strict().readTree(BEFORE.replace("\"b\":", "\"new\":{\"type\":\"string\"},\"b\":"));
        assertThat(Compatibility.breaches(Json.strict().readTree(BEFORE), after))
                .isEmpty();
    }
}
