package org.rightswatch.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References that a page or a feed left over are read as the characters that they stand for. */
class EntitiesTest {

    @ParameterizedTest
    @CsvSource({
        "ZEN&shy;VORA,zenvora",
        "ZEN&#8203;VORA,zenvora",
        "&#90;&#x45;NVORA,zenvora",
        "ZEN&amp;shy;VORA,zenvora",
        "Ch&acirc;teau,chateau",
        "H&amp;Dorm,h dorm",
        "H&Dorm,h dorm",
        "AT&T;shop,at t shop",
        "a&#x110000;b,a b",
        "a&#xD800;b,a b",
        "a&nothing;b,a nothing b",
        "a&#;b,a b"
    })
    void undoesReferences(String written, String read) {
        assertThat(Folding.fold(written)).isEqualTo(read);
    }

    @Test
    void takesNoTimeOverManySignsWithoutAReference() {
        String many = "&".repeat(2_000_000) + ";";
        assertThat(Entities.undone(many)).isEqualTo(many);
    }

    @Test
    void looksAtTheBeginningOfALongTextOnly() {
        String undone = Entities.undone("&amp;".repeat(1_000_000));
        assertThat(undone).startsWith("&&").endsWith("&amp;&amp;");
    }
}
