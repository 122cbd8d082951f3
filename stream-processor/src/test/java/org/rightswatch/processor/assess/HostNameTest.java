package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.processor.register.Register;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "velmora.com, Velmora",
        "www.velmora.co.uk, Velmora",
        "www.velmorahotels.com, Velmora",
        "velmorafoods.com, Velmora",
        "velmora-foods.com, Velmora",
        "www.zamiopet.com, Zamio",
        "zamiogardens.net, Zamio",
        "naturalcare.com, Tura",
        "www.velmoralounge.co.jp, Velmora"
    })
    void keepsQuietAboutNamesOfOwnersAndNamesakes(String host, String text) {
        assertThat(score(host, mark("US-1", text))).isLessThan(40);
    }

    @ParameterizedTest
    @CsvSource({
        "velmora-login.com, Velmora",
        "velmoraoutlet.com, Velmora",
        "velmora.top, Velmora",
        "velmora.secure-check.xyz, Velmora",
        "velmorahotels.top, Velmora",
        "zamiosupport.com, Zamio",
        "zamio-4711.com, Zamio",
        "ve1mora.com, Velmora",
        "velrnora.com, Velmora",
        "velmoora.com, Velmora",
        "xn--vlmora-bva.com, Velmora"
    })
    void hitsNamesThatImpostorsTake(String host, String text) {
        assertThat(score(host, mark("US-1", text))).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"velmorahotels.com", "velmora.net", "velmora-foods.com"})
    void takesEveryOtherDomainForForeignOnceTheOwnersIsDeclared(String host) {
        assertThat(score(host, mark("US-1", "Velmora", ",'officialDomains':['velmora.com']")))
                .isGreaterThanOrEqualTo(60);
    }

    private static double score(String host, org.rightswatch.contracts.right.Right right) {
        String json =
                "{'id':'L','source':'names','channel':'domain','url':'http://" + host + "/','title':'" + host + "'}";
        Listing listing = Json.events().readValue(json.replace('\'', '"'), Listing.class);
        return MatchingEngine.over(Register.of(List.of(right))).assess(listing, 0, Samples.TODAY).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }
}
