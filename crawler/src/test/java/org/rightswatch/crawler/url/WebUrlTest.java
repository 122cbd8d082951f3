package org.rightswatch.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.testkit.EvaluationData;
import tools.jackson.databind.JsonNode;

class WebUrlTest {

    private static final WebUrl PAGE =
            WebUrl.parse("https://shop.example/a/b/page.html?x=1#top").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "c.html, https://shop.example/a/b/c.html",
        "../c, https://shop.example/a/c",
        "/c/./d/..//e, https://shop.example/c//e",
        "//other.example/x, https://other.example/x",
        "?y=2, https://shop.example/a/b/page.html?y=2",
        "\\c\\d, https://shop.example/c/d",
        "https:c, https://shop.example/a/b/c",
        "https://MÜNCHEN.example/ä b, https://xn--mnchen-3ya.example/%C3%A4%20b",
        "http://0x7f.1/, http://127.0.0.1/",
        "http://2130706433/, http://127.0.0.1/",
        "http://[0:0::ffff:7f00:1]:80/, http://[::ffff:7f00:1]/",
        "http://u:p@shop.example:443/, http://u:p@shop.example:443/",
    })
    void resolvesLinksAsABrowserDoes(String link, String expected) {
        assertThat(PAGE.resolve(link).map(WebUrl::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "mailto:a@b.example",
                "http://",
                "http://a b/",
                "http://x:99999/",
                "http://1.2.3.4.5/"
            })
    void refusesWhatIsNoWebAddress(String link) {
        assertThat(PAGE.resolve(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Shop.Example:443/a?utm_source=x&id=7&fbclid=1#c, https://shop.example/a?id=7",
        "https://u:p@shop.example/%7euser/%e4%bd%a0, https://shop.example/~user/%E4%BD%A0",
        "http://shop.example/p;jsessionid=12AB?spm=a.b.c, http://shop.example/p",
        "http://shop.example./p?, http://shop.example/p",
    })
    void canonicalFormDropsWhatDoesNotNameThePage(String url, String expected) {
        assertThat(CanonicalUrl.of(url)).contains(expected);
        assertThat(CanonicalUrl.of(expected)).as("stable").contains(expected);
    }

    @Test
    void agreesWithTheWebPlatformTests() throws Exception {
        Optional<Path> data = EvaluationData.file("crawl/url/urltestdata.json");
        assumeTrue(data.isPresent(), "no evaluation data beside the repository");
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (JsonNode row : Json.events().readTree(Files.readString(data.get()))) {
            if (!row.isObject() || !concernsTheWeb(row)) {
                continue;
            }
            cases++;
            JsonNode base = row.path("base");
            String input = row.path("input").asString();
            Optional<String> got = (base.isString()
                            ? WebUrl.parse(base.asString()).flatMap(b -> b.resolve(input))
                            : WebUrl.parse(input))
                    .map(WebUrl::toString);
            String expected =
                    row.path("failure").asBoolean(false) ? "" : row.path("href").asString();
            if (!got.orElse("").equals(expected)) {
                wrong.add(row.path("input") + " on " + base + " expected " + expected + " got " + got);
            }
        }
        assertThat(cases).isGreaterThan(300);
        assertThat(wrong.size() / (double) cases).as(String.join("\n", wrong)).isLessThanOrEqualTo(0.01);
    }

    private static boolean concernsTheWeb(JsonNode row) {
        JsonNode base = row.path("base");
        boolean webBase = !base.isString()
                || base.asString().startsWith("http:")
                || base.asString().startsWith("https:");
        String input = row.path("input").asString().strip().toLowerCase(java.util.Locale.ROOT);
        boolean failure = row.path("failure").asBoolean(false);
        boolean webResult = failure
                ? input.startsWith("http") || base.isString()
                : row.path("href").asString().matches("(?s)https?:.*");
        return webBase && webResult;
    }
}
