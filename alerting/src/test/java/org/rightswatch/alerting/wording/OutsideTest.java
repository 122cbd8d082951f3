package org.rightswatch.alerting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTest {

    @Test
    void showsWhatHidesOrTurnsText() {
        assertThat(Outside.line("sho\u202Eerolev\u202C\u200B bag\u0000\u0007"))
                .isEqualTo("sho[U+202E]erolev[U+202C][U+200B] bag[U+0000][U+0007]");
    }

    @Test
    void putsSeveralLinesOnOne() {
        assertThat(Outside.line("a\r\nb\tc\u2028d\u00A0e")).isEqualTo("a  b c d e");
    }

    @Test
    void keepsJoinersOfEmojiAndPersian() {
        String family = "👨\u200D👩\u200D👧 می\u200Cخواهم";
        assertThat(Outside.line(family)).isEqualTo(family);
    }

    @Test
    void survivesHalfACharacter() {
        assertThat(Outside.line("a\uD83Db")).isEqualTo("a[U+D83D]b");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Outside.line("👜👜👜👜", 3)).isEqualTo("👜👜…");
        assertThat(Outside.line("👜👜👜", 3)).isEqualTo("👜👜👜");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a?b=c#d, https://shop.example/a?b=c#d",
        "HTTP://127.0.0.1:8080/x, http://127.0.0.1:8080/x",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "https://vеlmora.example/x, https://xn--vlmora-3of.example/x",
        "https://商店.example/包, https://xn--czrs0t.example/%E5%8C%85",
    })
    void linksWebAddresses(String url, String link) {
        assertThat(Outside.link(url)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//shop.example/x",
                "/hits",
                "shop.example",
                "https://user:word@shop.example/",
                "https:///x",
                "https://shop.example/a b",
                "https://shop.example/\u202Egpj.exe",
                "java\nscript:alert(1)",
                "",
            })
    void neverLinksAnythingElse(String url) {
        assertThat(Outside.link(url)).isEmpty();
    }
}
