package org.rightswatch.crawler.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.domain.DomainPages.Verdict;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.url.WebUrl;

class DomainWatchTest {

    private static final Promise PROMISE = new Promise(List.of("VELMORA", "泽沃拉", "Orb"));

    @Test
    void readsPlainLinesColumnsAndZoneFiles() {
        String feed = """
                # new today
                velmora-shop.test
                2026-11-20,Velmora.example,GoodRegistrar
                "quoted.example"
                $ORIGIN com.
                VELM0RA 172800 in ns ns1.host.example.
                other.net. 86400 IN NS ns2.host.example.
                not a name
                """;

        assertThat(NameFeed.read(feed.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("velmora-shop.test", "velmora.example", "quoted.example", "velm0ra.com", "other.net");
    }

    @Test
    void readsCertificateStreamsAndGzip() throws IOException {
        String lines = """
                {"message_type":"certificate_update","data":{"leaf_cert":{"all_domains":["*.velmora.test","www.velmora.test"]}}}
                {"broken":
                {"data":{"leaf_cert":{"all_domains":["third.test"]}}}
                """;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(NameFeed.read(packed.toByteArray()))
                .containsExactly("velmora.test", "www.velmora.test", "third.test");
        assertThat(NameFeed.read("[{\"name_value\":\"a.test\\nb.test\",\"issuer_name\":\"c.test\"}]"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly("a.test", "b.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "velmora.test", "velmora-outlet.test", "buyvelm0ra.test", "ve1mora.test", "velrnora.test",
                        "velmoro.test",
                "vlemora.test", "xn--velmra-4ve.test", "shop.velmora.test", "velmora.other.test", "泽沃拉.test", "orb.test"
            })
    void namesLikeAMarkAreWorthALook(String name) {
        assertThat(PROMISE.isIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.test", "velvet.test", "absorbent.test", "mora.test", "test.velmora"})
    void otherNamesAreNot(String name) {
        assertThat(PROMISE.isIn(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        velmora.test       | LIVE      | <title>Velmora outlet</title><p>All bags at half the price, shipped from our warehouse to your door.</p>
        velmora.test       | FOR_SALE  | <title>velmora.test</title><h1>This domain is for sale</h1><p>Make an offer, our brokers answer within a day.</p>
        velmora.test       | FOR_SALE  | <title>velmora.test</title><p>此域名正在出售，请联系我们的经纪人获取报价，我们会尽快回复您的询问。</p>
        velmora.test       | PARKED    | <title>velmora.test</title><script src='https://img.sedoparking.com/js/x.js'></script><p>shoes bags watches jewellery hats and more</p>
        velmora.test       | PARKED    | <title>Welcome to nginx!</title><p>If you see this page, the web server is successfully installed.</p>
        velmora.test       | EMPTY     | <html><body></body></html>
        velmora.wild.test  | CATCH_ALL | <title>Cheap hosting</title><p>Every name below this one shows this very page, whatever you type.</p>
        velmora.wild.test  | LIVE      | <title>Sale</title><p>Velmora bags at half the price, shipped from our warehouse to your door.</p>
        """)
    void tellsWhatStandsBehindAName(String host, Verdict verdict, String html) {
        assertThat(DomainPages.verdict(dom(host, html), PROMISE, Siblings.NOT_ASKED))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        velmora.host.test | SAME    | CATCH_ALL | <title>Cheap hosting</title><p>Every name below this one shows this very page, whatever you type.</p>
        velmora.test      | SAME    | CATCH_ALL | <title>Cheap hosting</title><p>Every name below this one shows this very page, whatever you type.</p>
        velmora.host.test | OTHER   | LIVE      | <title>Outlet</title><p>Bags at half the price, shipped from our warehouse to your own door.</p>
        velmora.host.test | SAME    | LIVE      | <title>Sale</title><p>Velmora bags at half the price, shipped from our warehouse to your door.</p>
        velmora.host.test | OTHER   | PARKED    | <title>Welcome to nginx!</title><p>If you see this page, the web server is successfully installed.</p>
        """)
    void theNameServiceTellsWhetherANameWasMade(String host, Siblings.Answer answer, Verdict verdict, String html) {
        assertThat(DomainPages.verdict(dom(host, html), PROMISE, any -> answer)).isEqualTo(verdict);
    }

    @Test
    void theNameIsTheTitleOfItsListing() {
        Dom dom = dom("velmora.test", "<title>Outlet</title><p>Write to me@velmora.test</p>");
        Listing listing = DomainPages.listing(dom, new SourceContext("names", null, List.of(), null, null));

        assertThat(listing.title()).isEqualTo("velmora.test");
        assertThat(listing.channel()).isEqualTo(Channel.DOMAIN);
        assertThat(listing.description()).isEqualTo("Outlet");
        assertThat(listing.text()).doesNotContain("me@velmora");
    }

    private static Dom dom(String host, String html) {
        return Dom.parse(html, WebUrl.parse("http://" + host + "/").orElseThrow());
    }
}
