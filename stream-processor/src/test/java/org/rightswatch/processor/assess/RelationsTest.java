package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;

/** What must rank above what, and what is never loud, whatever the weights are. */
class RelationsTest {

    /** A mark with everything that a listing is judged by. */
    static final String FULL = ",'niceClasses':[18,25],'jurisdictions':['US','EM'],'expiresOn':'2030-01-14',"
            + "'referencePrice':{'amount':'120.00','currency':'USD'}";

    private static final String TITLE = "ZENVORA leather handbag new season";

    // ------------------------------------------------------------------ price

    @ParameterizedTest
    @CsvSource({
        "USD,1",
        "EUR,.87",
        "GBP,.74",
        "CHF,.8",
        "CNY,7.1",
        "HKD,7.8",
        "TWD,29",
        "JPY,145",
        "KRW,1350",
        "INR,86",
        "IDR,16300",
        "VND,26000",
        "THB,32.5",
        "AUD,1.52",
        "CAD,1.36",
        "MXN,18.8",
        "BRL,5.4",
        "CLP,940",
        "PLN,3.6",
        "CZK,21",
        "SEK,9.5",
        "RUB,78",
        "UAH,41.7",
        "KZT,520",
        "TRY,40",
        "ILS,3.4",
        "AED,3.67",
        "KWD,.307",
        "EGP,49.7",
        "ZAR,17.7",
        "NGN,1540",
        "XOF,560"
    })
    void ranksTheCheaperOfferAboveTheFairOneInAnyCurrency(String currency, double dollar) {
        double cheap = score(TITLE, price(dollar * 24, currency), FULL);
        double half = score(TITLE, price(dollar * 60, currency), FULL);
        double fair = score(TITLE, price(dollar * 118, currency), FULL);
        double dear = score(TITLE, price(dollar * 240, currency), FULL);
        assertThat(cheap).isGreaterThan(half);
        assertThat(half).isGreaterThan(fair);
        assertThat(fair).isGreaterThan(dear);
    }

    private static String price(double amount, String currency) {
        return ",'market':['US'],'price':{'amount':'" + Math.round(amount * 100) / 100.0 + "','currency':'" + currency
                + "'}";
    }

    // -------------------------------------------------------- market and right

    @Test
    void ranksACoveredMarketAboveAnotherOne() {
        assertThat(score(TITLE, ",'market':['DE']", FULL)).isGreaterThan(score(TITLE, ",'market':['CN']", FULL));
        assertThat(loud(TITLE, ",'market':['DE']", FULL)).isTrue();
        assertThat(loud(TITLE, ",'market':['CN']", FULL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'status':'cancelled'",
                ",'status':'expired'",
                ",'status':'registered','expiresOn':'2026-10-31'",
                ",'status':'registered','jurisdictions':['CN']",
                ",'status':'registered','jurisdictions':['BX']"
            })
    void isNeverLoudWithoutARightInForce(String right) {
        String listing = ",'market':['US'],'brand':'ZENVORA','price':{'amount':'9','currency':'USD'}";
        String json = "{'kind':'trademark','id':'R','holder':'h','text':'ZENVORA'" + right + "}";
        Right mark = org.rightswatch.contracts.json.Json.strict().readValue(json.replace('\'', '"'), Right.class);
        for (String title : List.of(TITLE, TITLE + " replica 1:1", "Z3NVORA handbag AAA replica")) {
            Assessment found = best(listing(title, listing), mark);
            assertThat(found.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
            assertThat(found.score()).isLessThan(score(title, listing, ",'jurisdictions':['US']"));
        }
    }

    @Test
    void countsARightFromItsRegistrationOn() {
        String before = ",'market':['US'],'fetchedAt':'2024-01-01T00:00:00Z'";
        String after = ",'market':['US'],'fetchedAt':'2026-01-01T00:00:00Z'";
        String right = ",'jurisdictions':['US'],'registeredOn':'2025-06-01'";
        assertThat(score(TITLE, after, right)).isGreaterThan(score(TITLE, before, right));
        assertThat(best(listing(TITLE, before), mark("R", "ZENVORA", right)).enforceability())
                .singleElement()
                .extracting("verdict")
                .hasToString("PENDING");
    }

    // --------------------------------------------------------------- vocabulary

    @ParameterizedTest
    @CsvSource({
        "ZENVORA handbag, replica",
        "ZENVORA handbag, knock-off",
        "ZENVORA handbag, 1:1",
        "ZENVORA handbag, mirror quality",
        "ZENVORA 手提包, 高仿",
        "ZENVORA 手提包, 复刻版",
        "ZENVORA 手提包, A货",
        "ZENVORA Handtasche, Replik",
        "ZENVORA Handtasche, Fälschung",
        "ZENVORA sac à main, réplique",
        "ZENVORA sac à main, contrefaçon",
        "ZENVORA bolso, réplica",
        "ZENVORA bolso, imitación",
        "ZENVORA borsa, imitazione",
        "ZENVORA borsa, contraffatta",
        "ZENVORA bolsa, cópia",
        "ZENVORA сумка, реплика",
        "ZENVORA сумка, люкс копия",
        "ZENVORA バッグ, スーパーコピー",
        "ZENVORA バッグ, 偽物",
        "ZENVORA 가방, 레플리카",
        "ZENVORA 가방, 짝퉁",
        "ZENVORA çanta, çakma",
        "ZENVORA حقيبة, تقليد",
        "ZENVORA tas, namaak",
        "ZENVORA torebka, podróbka",
        "ZENVORA túi, hàng nhái",
        "ZENVORA tas wanita, tiruan"
    })
    void ranksReplicaWordingAboveNone(String title, String replica) {
        double plain = score(title, "", FULL);
        assertThat(score(title + " " + replica, "", FULL)).isGreaterThan(plain);
        assertThat(score(title, ",'description':'" + replica + "'", FULL)).isGreaterThan(plain);
    }

    // ------------------------------------------------------------------- seller

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'seller':{'id':'zenvora-official','name':'Zenvora Official Store'}",
                ",'seller':{'id':'4711','name':'zenvora-official'}",
                ",'seller':{'id':'4711','name':'Zenvora-Official'}"
            })
    void isQuietAboutTheAuthorisedSeller(String seller) {
        assertThat(loud(TITLE + " replica", seller, FULL + sells())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zenvora-offical",
                "zenv0ra-official",
                "zenvora_official1",
                "zenvorra-official",
                "zenvora-official-store",
                "official-zenvora",
                "zenvοra-official"
            })
    void isLouderAboutAnImitatedSellerThanAboutAnyOther(String name) {
        String imitator = ",'seller':{'id':'77','name':'" + name + "'}";
        String other = ",'seller':{'id':'78','name':'shop-9'}";
        assertThat(loud("leather handbag ZENVORA", imitator, FULL + sells())).isTrue();
        assertThat(score(TITLE, imitator, FULL + sells())).isGreaterThan(score(TITLE, other, FULL + sells()));
    }

    private static String sells() {
        return ",'authorisedSellers':[{'source':'bazaar','seller':'zenvora-official'}]";
    }

    // ------------------------------------------------------------------- domain

    @ParameterizedTest
    @ValueSource(strings = {"zenvora.example", "www.zenvora.example", "shop.zenvora.example", "WWW.Zenvora.Example"})
    void isQuietAboutTheOfficialDomain(String host) {
        assertThat(best(at(host), mark("R", "ZENVORA", FULL + owns())).severity())
                .isLessThanOrEqualTo(Severity.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zenvora-outlet.example",
                "zenvorra.example",
                "zenv0ra.example",
                "zemvora.example",
                "zenvora.shop",
                "zenvora.example.cheap.test",
                "zenvοra.example",
                "zenvoraofficial.com",
                "zenvorashop.net",
                "wwwzenvora.com",
                "my-zenvora.com",
                "zenvroa.com"
            })
    void isLouderAboutAnImitatedDomainThanAboutAnyOther(String host) {
        Right mark = mark("R", "ZENVORA", FULL + owns());
        Assessment imitated = best(at(host), mark);
        assertThat(imitated.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
        assertThat(imitated.score()).isGreaterThan(best(at("bazaar.test"), mark).score());
    }

    @Test
    void takesTheMarksOwnLineOfBusinessInAHostForALure() {
        String at = ",'channel':'domain','url':'https://zenvorabank.com/'";
        String title = "zenvorabank.com";
        assertThat(loud(title, at, ",'niceClasses':[36]")).isTrue();
        assertThat(score(title, at, ",'niceClasses':[36]")).isGreaterThan(score(title, at, ",'niceClasses':[25]"));
        assertThat(score(title, at, ",'niceClasses':[25]")).isEqualTo(score(title, at, ""));
    }

    private static String owns() {
        return ",'officialDomains':['zenvora.example']";
    }

    private static Listing at(String host) {
        return listing(TITLE, ",'channel':'web','url':'https://" + host + "/bag'");
    }

    // --------------------------------------------------------------- nominative

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leather strap compatible with ZENVORA",
                "Charger suitable for ZENVORA",
                "Filter fits ZENVORA V8",
                "适用于ZENVORA的表带",
                "兼容ZENVORA 充电器",
                "Ersatzakku passend für ZENVORA",
                "Hülle kompatibel mit ZENVORA",
                "coque compatible avec ZENVORA",
                "filtre adapté à ZENVORA",
                "Funda compatible con ZENVORA",
                "batería para ZENVORA",
                "Custodia compatibile con ZENVORA",
                "filtro per ZENVORA",
                "capa compatível com ZENVORA",
                "чехол для ZENVORA",
                "фильтр подходит для ZENVORA",
                "ZENVORA対応 ケース",
                "ZENVORAと互換性のあるバンド",
                "ZENVORA 호환 배터리",
                "ZENVORA용 케이스",
                "ZENVORA에 적합한 필터",
                "ZENVORA uyumlu kılıf",
                "شاحن متوافق مع ZENVORA",
                "hoesje geschikt voor ZENVORA",
                "filtr do ZENVORA"
            })
    void isNeverLoudAboutWhatFitsTheMarksGoods(String title) {
        assertThat(loud(title, ",'price':{'amount':'9','currency':'USD'}", FULL))
                .isFalse();
        assertThat(loud(title, ",'brand':'Acme'", "")).isFalse();
        assertThat(score(title, "", "")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZENVORA for summer leather handbag",
                "ZENVORA pour l'été sac à main en cuir",
                "ZENVORA für den Sommer Handtasche",
                "ZENVORA para verano bolso de cuero",
                "ZENVORA для лета сумка",
                "ZENVORA 适用于夏天 手提包"
            })
    void isLoudAboutWhatTheMarksOwnGoodsAreFor(String title) {
        assertThat(loud(title, "", "")).isTrue();
    }

    // ------------------------------------------------------------------- order

    @Test
    void neverReachesTheEndOfTheScaleAndStillTellsWhatIsWorse() {
        String worst =
                ",'brand':'ZENVORA','market':['US'],'seller':{'id':'1','name':'zenvora-offical'},'price':{'amount':'%s','currency':'USD'}";
        String everything = FULL + sells() + owns();
        double bad = score(TITLE + " replica 1:1", worst.formatted("9.10"), everything);
        double worse = score(TITLE + " replica 1:1", worst.formatted("9.00"), everything);
        assertThat(worse).isGreaterThan(bad).isLessThan(100);
    }

    // ---------------------------------------------------------------------------

    private static Assessment best(Listing listing, Right mark) {
        return Samples.assess(listing, mark).getFirst();
    }

    /** The score of mark ZENVORA, 0 when there is no hit. */
    static double score(String title, String listing, String right) {
        return Samples.assess(listing(title, listing), mark("R", "ZENVORA", right)).stream()
                .mapToDouble(Assessment::score)
                .max()
                .orElse(0);
    }

    private static boolean loud(String title, String listing, String right) {
        return best(listing(title, listing), mark("R", "ZENVORA", right))
                        .severity()
                        .compareTo(Severity.HIGH)
                >= 0;
    }
}
