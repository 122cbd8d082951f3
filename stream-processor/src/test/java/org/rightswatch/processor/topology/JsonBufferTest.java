package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rightswatch.contracts.json.Json;

/** Every text and number is the bytes that the mapper would have written. */
class JsonBufferTest {

    private final JsonBuffer buffer = new JsonBuffer();

    @Property(tries = 2_000)
    void writesTextsAsTheMapperDoes(@ForAll("texts") String text) {
        text(text);
    }

    /** Any sixteen bits are a character: halves of pairs, controls, private ones. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(60),
                Arbitraries.strings().withCharRange('\uD7F0', '\uE010').ofMaxLength(40),
                Arbitraries.strings().withCharRange('\0', '\u0100').ofMaxLength(40));
    }

    @Example
    void writesPairsOverTheEndOfAStrideAndTextsOfAnyLength() {
        String pair = "\uD83D\uDE00";
        text("x".repeat(1_023) + pair + "y");
        text(pair.repeat(5_000));
        text("\u0001".repeat(300_000));
        text("after a long one");
    }

    @Property(tries = 2_000)
    void writesNumbersAsTheMapperDoes(@ForAll double value, @ForAll long whole) {
        number(value);
        number(Math.round(value % 100 * 1e4) / 1e4);
        number(Math.round(value % 100 * 1e6) / 1e6);
        number(whole / 1e4);
        assertThat(number(whole)).isEqualTo(mapped(whole));
    }

    @Example
    void writesNumbersAtTheEdgesAsTheMapperDoes() {
        double[] edges = {
            0,
            -0.0,
            1,
            -1,
            100,
            0.001,
            0.000999,
            1e-4,
            9_999_999,
            9_999_999.999999,
            1e7,
            31,
            0.1,
            59.5801,
            -19.8092,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            1 / 3.0,
            0.0010001
        };
        for (double edge : edges) {
            number(edge);
        }
        assertThat(number(0)).isEqualTo("0");
        assertThat(number(Long.MIN_VALUE)).isEqualTo("" + Long.MIN_VALUE);
        assertThat(number(Long.MAX_VALUE)).isEqualTo("" + Long.MAX_VALUE);
    }

    private void text(String text) {
        buffer.clear();
        buffer.text(text);
        assertThat(written()).isEqualTo(mapped(text));
    }

    private void number(double value) {
        buffer.clear();
        buffer.number(value);
        assertThat(written()).isEqualTo(mapped(value));
    }

    private String number(long value) {
        buffer.clear();
        buffer.number(value);
        return written();
    }

    private String written() {
        return new String(buffer.from(0), StandardCharsets.UTF_8);
    }

    private static String mapped(Object value) {
        return new String(Json.events().writeValueAsBytes(value), StandardCharsets.UTF_8);
    }
}
