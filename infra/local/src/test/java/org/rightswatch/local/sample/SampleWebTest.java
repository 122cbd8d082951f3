package org.rightswatch.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleWebTest {

    private static SampleWeb web;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        web = SampleWeb.start(0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        web.close();
    }

    @Test
    void hasAtLeastFourHundredListingsOnSixSitesInFiveLanguages() {
        List<SampleLabel> labels = web.labels();
        assertThat(labels).hasSizeGreaterThanOrEqualTo(400);
        assertThat(web.hosts()).hasSize(6);
        assertThat(SampleData.sites().stream().map(SiteSpec::language).collect(Collectors.toSet()))
                .isEqualTo(Set.of("en", "zh", "de", "ja", "ru"));
    }

    @Test
    void showsEveryKindOfLabel() {
        Map<LabelKind, Long> kinds =
                web.labels().stream().collect(Collectors.groupingBy(SampleLabel::kind, Collectors.counting()));
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(LabelKind.values());
    }

    @Test
    void answersForEveryLabelledListingWithItsTitle() throws Exception {
        for (SampleLabel label : web.labels()) {
            URI url = URI.create(label.url());
            HttpResponse<String> page = get("/@" + url.getHost() + url.getPath());
            assertThat(page.statusCode()).as(label.url()).isEqualTo(200);
        }
    }

    @Test
    void answersNotModifiedToAKnownEtag() throws Exception {
        String etag = get("/@jinxiu-mall.example/").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(at("/@jinxiu-mall.example/"))
                .header("If-None-Match", etag)
                .build();
        assertThat(client.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @Test
    void findsDisguisedListingsAsForgivinglyAsAMarketplace() throws Exception {
        assertThat(get("/@bazaar.example/search?q=VELMORA").body())
                .contains("次へ")
                .contains("ヴェルモラ");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.port() + path);
    }
}
