package org.rightswatch.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    private static RobotsRules parse(String text) {
        return RobotsRules.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean allowed(String robots, String path) {
        return parse(robots.replace("|", "\n"))
                .verdict("RightsWatch", "http://shop.example" + path)
                .allowed();
    }

    @ParameterizedTest
    @CsvSource({
        "User-agent: *|Disallow: /, /x, false",
        "User-agent: rightswatch|Allow: /|User-agent: *|Disallow: /, /x, true",
        "User-agent: RIGHTSWATCH/2.0|Disallow: /, /x, false",
        "User-agent: RightsWatchBot|Disallow: /, /x, true",
        "User-agent: other|User-agent: rightswatch|Disallow: /, /x, false",
        "User-agent: rightswatch|Sitemap: http://a/|User-agent: other|Disallow: /, /x, false",
        "User-agent: rightswatch|Crawl-delay: 1|User-agent: other|Disallow: /, /x, false",
        "User-agent: rightswatch|Disallow: /a|User-agent: other|Disallow: /, /x, true",
        "User-agent: rightswatch|Disallow: /a|User-agent: *|Disallow: /|User-agent: rightswatch|Disallow: /b, /b, false",
        "User-agent: rightswatch|Disallow:|User-agent: *|Disallow: /, /x, true",
        "user-agent rightswatch|disallow /, /x, false",
        "Disallow: /, /x, true",
        "'', /x, true",
        "<html><body>User-agent: *<br>Disallow: /</body></html>, /x, true"
    })
    void picksTheGroupThatNamesTheAgent(String robots, String path, boolean expected) {
        assertThat(allowed(robots, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Allow: /a|Disallow: /ab, /abc, false",
        "Allow: /abc|Disallow: /ab, /abc, true",
        "Allow: /ab|Disallow: /ab, /abc, true",
        "Disallow: /*.pdf$, /x.pdf, false",
        "Disallow: /*.pdf$, /x.pdf?y, true",
        "Disallow: /a*z, /abcz9, false",
        "Disallow: /a$b, /a$b, false",
        "Disallow: *, /x, false",
        "Disallow: /%e6%b3%bd, /%E6%B3%BD, false",
        "Disallow: /泽, /%E6%B3%BD, false",
        "Disallow: /x;y, /x;y?z, false",
        "Disallow: /?q, /?q=1, false",
        "Disallow: /|Allow: /index.html, /, true",
        "Disallow: /|Allow: /index.html, /x, false"
    })
    void theLongestRuleDecides(String rules, String path, boolean expected) {
        assertThat(allowed("User-agent: *|" + rules, path)).isEqualTo(expected);
    }

    @Test
    void skipsAByteOrderMarkAndEveryKindOfLineEnd() {
        byte[] bytes = "\uFEFFUser-agent: *\rDisallow: /a\r\nDisallow: /b\n".getBytes(StandardCharsets.UTF_8);
        RobotsRules rules = RobotsRules.parse(bytes);
        assertThat(rules.verdict("x", "http://h/a").allowed()).isFalse();
        assertThat(rules.verdict("x", "http://h/b").allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 5000", "0.25, 250", "120, 120000", "1e3, 1000000"})
    void readsCrawlDelayInSeconds(String value, long millis) {
        assertThat(parse("User-agent: *\nCrawl-delay: " + value).crawlDelay("x"))
                .contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"-1", "NaN", "soon"})
    void ignoresCrawlDelaysThatAreNone(String value) {
        assertThat(parse("User-agent: *\nCrawl-delay: " + value).crawlDelay("x"))
                .isEmpty();
    }

    @Test
    void takesTheCrawlDelayOfTheOwnGroupOnly() {
        RobotsRules rules =
                parse("User-agent: *\nCrawl-delay: 9\n\nUser-agent: rightswatch\nDisallow: /a\nCrawl-delay: 2\n");
        assertThat(rules.crawlDelay("RightsWatch")).contains(Duration.ofSeconds(2));
        assertThat(rules.crawlDelay("other")).contains(Duration.ofSeconds(9));
    }

    @Test
    void namesTheRuleThatDecided() {
        RobotsRules rules = parse("User-agent: *\nDisallow: /cart\nSitemap: https://shop.example/s.xml\n");
        assertThat(rules.verdict("x", "http://h/cart/1").rule()).isEqualTo("Disallow: /cart");
        assertThat(rules.sitemaps()).containsExactly("https://shop.example/s.xml");
    }

    @Test
    void survivesHostileFiles() {
        String stars = "User-agent: *\nDisallow: /" + "*a".repeat(8000) + "\n";
        assertThat(parse(stars).verdict("x", "http://h/" + "a".repeat(2000)).allowed())
                .isTrue();
        assertThat(RobotsRules.parse(new byte[500 * 1024])
                        .verdict("x", "http://h/")
                        .allowed())
                .isTrue();
    }
}
