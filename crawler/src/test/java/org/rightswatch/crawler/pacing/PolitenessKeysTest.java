package org.rightswatch.crawler.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.crawler.url.WebUrl;

class PolitenessKeysTest {

    private final PolitenessKeys keys =
            new PolitenessKeys(Map.of("bigshop", List.of("bigshop.com", "bigshop.de", "static.cdn.net")));

    @ParameterizedTest
    @CsvSource({
        "https://www.amazon.co.uk/dp/1, amazon.co.uk",
        "http://a.b.shop.example/, shop.example",
        "http://shop.example:8081/, shop.example",
        "http://one.myshopify.com/, one.myshopify.com",
        "http://127.0.0.1:8081/x, 127.0.0.1:8081",
        "http://localhost/x, localhost:80",
        "https://[2001:db8::1]/, [2001:db8::1]:443",
        "https://www.bigshop.com/, owner:bigshop",
        "https://shop.bigshop.de/, owner:bigshop",
        "https://static.cdn.net/, owner:bigshop",
        "https://other.cdn.net/, cdn.net"
    })
    void pacesWhatOneOperatorRunsTogether(String url, String key) {
        assertThat(keys.of(WebUrl.parse(url).orElseThrow())).isEqualTo(key);
    }
}
