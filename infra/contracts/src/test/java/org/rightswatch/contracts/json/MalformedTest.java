package org.rightswatch.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import tools.jackson.core.JacksonException;

class MalformedTest {

    private static String explain(String json, Class<?> type) {
        return Malformed.explain(
                catchThrowableOfType(JacksonException.class, () -> Json.strict().readValue(json, type)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"trademark"                                             | the JSON ends too early at line 1
        nonsense                                                        | is not JSON at line 1, column
        {"kind":"patent","id":"1"}                                      | unknown kind "patent"
        {"id":"1"}                                                      | 'kind' is missing
        {"kind":"trademark","id":"1","holder":"a","text":"x","colour":1}| colour: unknown field, known here: authorisedSellers, expiresOn
        {"kind":"trademark","id":"1","text":"x"}                        | 'holder' is missing
        {"kind":"trademark","id":"1","holder":"a"}                      | a trademark needs 'text' or 'images'
        {"kind":"trademark","id":" ","holder":"a","text":"x"}           | id: right id is blank
        {"kind":"trademark","id":"1","holder":"a","text":5}             | text: 5 is not text
        {"kind":"trademark","id":"1","holder":"a","text":"x","niceClasses":["abc"]} | niceClasses[0]: is not a whole number
        {"kind":"trademark","id":"1","holder":"a","text":"x","niceClasses":25}      | niceClasses: is not a list
        {"kind":"trademark","id":"1","holder":"a","text":"x","niceClasses":[99]}    | niceClasses: 99 is not between 1 and 45
        {"kind":"trademark","id":"1","holder":"a","text":"x","status":"live"}       | status: "live" is not one of pending, registered, opposed, expired, cancelled
        {"kind":"trademark","id":"1","holder":"a","text":"x","filedOn":"yesterday"} | filedOn: "yesterday" is not a date such as 2026-11-21
        {"kind":"trademark","id":"1","holder":"a","text":"x","referencePrice":{"amount":"1","currency":"usd"}} | referencePrice: currency is not an ISO 4217 code: usd
        """)
    void saysWhereAndWhatInOneLine(String json, String message) {
        assertThat(explain(json, Right.class)).contains(message).doesNotContain("\n", "tools.jackson", "java.");
    }

    @Test
    void hostileJsonCannotBreakTheLine() {
        String json = "{\"severity\":\"a\\u000a\\u001b[2J" + "x".repeat(500) + "\"}";
        assertThat(explain(json, Hit.class)).hasSizeLessThan(200).matches("[^\\p{Cntrl}]+");
    }

    /** Each topic's own key would still be right: it is not looked at here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        findings       | {"hit":"h"}                                                      | 'decision' is missing
        findings       | {"hit":"h","decision":"watch","by":"a","at":null}                | 'at' is missing
        findings       | null                                                             | the value is JSON null
        hits           | {"id":"h","revision":1}                                          | 'right' is missing
        notifications  | {}                                                               | 'id' is missing
        crawl.requests | {}                                                               | 'id' is missing
        crawl.drafts   | {"kind":"told","listing":{"id":"l","title":"t","images":[{}]}}   | 'listing.images[0].url' is missing
        listings       | {"id":"l","title":"t","market":[null]}                           | a value is missing, or null
        listings       | {"id":"l","title":"t","price":{"currency":"USD"}}                | 'price.amount' is missing
        rights         | {"kind":"trademark","id":"r","holder":"a","text":"x","authorisedSellers":[null]} | a value is missing, or null
        """)
    void whatATopicPromisesIsThereOrSaidToBeMissing(String name, String json, String message) {
        Topic<?> topic = Topics.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> topic.values().deserializer().deserialize(name, json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage(message);
    }

    /** An empty object on any topic is an incomplete record: readers need not look at each component. */
    @Test
    void noTopicTakesAnEmptyObjectForARecord() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThatThrownBy(
                                () -> topic.values().deserializer().deserialize(topic.name(), new byte[] {'{', '}'}))
                        .isInstanceOf(SerializationException.class));
    }

    @Test
    void whereEachRecordSaysSomethingOneWithoutAKeyOrAValueIsMalformed() {
        Topic<?> topic = Topics.CRAWL_REQUESTS;
        assertThatThrownBy(() -> topic.presentValues().deserialize(topic.name(), null))
                .isInstanceOf(SerializationException.class)
                .hasMessage("the record has no value");
        assertThatThrownBy(() -> topic.presentKeys().deserialize(topic.name(), null))
                .isInstanceOf(SerializationException.class)
                .hasMessage("the record has no key");
        assertThat(topic.presentKeys().deserialize(topic.name(), new byte[] {'k'}))
                .isEqualTo("k");
    }

    @Test
    void theSerdeOfATopicSaysTheSame() {
        byte[] bytes = "{\"id\":\"x\",\"market\":\"US\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Topics.LISTINGS.values().deserializer().deserialize("listings", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("market: is not a list");
    }

    @Test
    void aTombstoneIsNotMalformed() {
        assertThat(Topics.LISTINGS.values().deserializer().deserialize("listings", null))
                .isNull();
        assertThat(Topics.LISTINGS.values().serializer().serialize("listings", null))
                .isNull();
    }
}
