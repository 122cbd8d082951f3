package org.rightswatch.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.topic.Topics;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    private static final String BASE = "https://rightswatch.org/schema/v1/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(
                    id -> id.startsWith(BASE) ? Contract.resource("/schema/" + id.substring(BASE.length())) : null));

    private static List<String> complaints(Contract contract, JsonNode event) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + contract.schema + ".schema.json"));
        return schema
                .validate(event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWeWriteIsWhatTheSchemaSays(Contract contract) {
        for (String event : contract.frozenEvents()) {
            Object read = Json.strict().readValue(event, contract.type);
            JsonNode written = Json.events()
                    .readTree(Json.events().writerFor(contract.type).writeValueAsString(read));
            assertThat(complaints(contract, written)).as(event).isEmpty();
            assertThat(written).isEqualTo(Json.events().readTree(event));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        right              | /kind                    | "patent"
        right              | /niceClasses/0           | 46
        right              | /niceClasses             | "25"
        right              | /status                  | "live"
        right              | /registeredOn            | "14.01.2020"
        right              | /registeredOn            | "2020-02-30"
        right              | /office                  | "usa"
        right              | /referencePrice/amount   | 120.00
        right              | /referencePrice/currency | "usd"
        right              | /authorisedSellers/0     | {"source":"bazaar"}
        right              | /holder                  | " "
        listing            | /market/0                | "United States"
        listing            | /channel                 | "shop"
        listing            | /fetchedAt               | "2026-11-21T08:00:00+01:00"
        listing            | /contentHash             | "sha256:12"
        listing            | /images/0/pdq            | "xyz"
        listing            | /capture/offset          | -1
        hit                | /score                   | 100.5
        hit                | /severity                | "urgent"
        hit                | /revision                | 0
        hit                | /factors/0/reason        | {"en":"only English"}
        hit                | /enforceability/0/verdict| "maybe"
        hit                | /listingSeenBeforeRight  | "no"
        finding            | /decision                | "guilty"
        finding            | /at                      | 1763715600
        crawl-request      | /task                    | "guess"
        crawl-request      | /depth                   | -1
        fetch-lease        | /request/url             | 5
        fetch-report       | /elapsed                 | 1.5
        fetch-report       | /outcome                 | "ok"
        notification       | /state                   | "lost"
        notification       | /shown/0/score           | "high"
        quarantined-record | /value                   | "not base64!"
        """)
    void aWrongValueIsRefused(String contract, String pointer, String wrong) {
        JsonNode event =
                Json.strict().readTree(Contract.of(contract).frozenEvents().getFirst());
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = event.at(at.head());
        JsonNode value = Json.strict().readTree(wrong);
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else {
            parent.asArray().set(at.last().getMatchingIndex(), value);
        }
        assertThat(complaints(Contract.of(contract), event)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingRequiredFieldIsRefused(Contract contract) {
        JsonNode full = Json.strict().readTree(contract.frozenEvents().getFirst());
        JsonNode whole = contract.currentSchema();
        JsonNode schema = contract.type.isSealed()
                ? whole.at("/$defs").values().iterator().next()
                : whole;
        for (JsonNode required : schema.path("required").values()) {
            ObjectNode without = (ObjectNode) full.deepCopy();
            without.remove(required.stringValue());
            assertThat(complaints(contract, without)).as("without " + required).isNotEmpty();
        }
    }

    @Test
    void aListingNeedsAnIdOrAUrlAndATitleOrAText() {
        assertThat(complaints(Contract.LISTING, Json.strict().readTree("{\"title\":\"x\"}")))
                .isNotEmpty();
        assertThat(complaints(Contract.LISTING, Json.strict().readTree("{\"url\":\"http://x/\"}")))
                .isNotEmpty();
        assertThat(complaints(Contract.LISTING, Json.strict().readTree("{\"url\":\"http://x/\",\"text\":\"x\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsAllowedSoThatOldReadersReadNewEvents(Contract contract) {
        ObjectNode event =
                (ObjectNode) Json.strict().readTree(contract.frozenEvents().getFirst());
        event.put("addedLater", true);
        assertThat(complaints(contract, event)).isEmpty();
        assertThat(Json.events().treeToValue(event, contract.type)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndRecordNameTheSameFields(Contract contract) {
        JsonNode schema = contract.currentSchema();
        if (contract.type.isSealed()) {
            for (Class<?> kind : contract.type.getPermittedSubclasses()) {
                sameFields(schema.at("/$defs/" + kind.getSimpleName()), kind, Set.of("kind"));
            }
        } else {
            sameFields(schema, contract.type, Set.of());
        }
    }

    @Test
    void everyTopicHasASchema() {
        assertThat(Topics.all()).hasSameSizeAs(Contract.values());
    }

    private static void sameFields(JsonNode schema, Class<?> type, Set<String> more) {
        Set<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(more);
        assertThat(new TreeSet<>(schema.path("properties").propertyNames()))
                .as(type.getName())
                .isEqualTo(names);
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode field = schema.path("properties").path(component.getName());
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(r -> r.stringValue().equals(component.getName()));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(required)
                        .as(type + "." + component.getName() + " is nullable")
                        .isFalse();
            }
            nested(field, component.getGenericType());
        }
    }

    private static void nested(JsonNode field, Type type) {
        if (type instanceof ParameterizedType list) {
            assertThat(field.path("type").asString()).isEqualTo("array");
            nested(field.path("items"), list.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> record && record.isRecord() && field.has("properties")) {
            sameFields(field, record, Set.of());
        } else if (type instanceof Class<?> word && word.isEnum()) {
            Set<String> words = Arrays.stream(word.getEnumConstants())
                    .map(constant -> Json.strict().valueToTree(constant).stringValue())
                    .collect(Collectors.toSet());
            assertThat(field.path("enum")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .collect(Collectors.toSet()))
                    .isEqualTo(words);
        }
    }
}
