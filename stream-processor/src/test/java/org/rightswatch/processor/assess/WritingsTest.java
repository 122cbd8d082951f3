package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.PhrasesTest.score;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alphabets of text generators, digits and signs for letters, what a page left over, and endings put on with an apostrophe. */
class WritingsTest {

    @ParameterizedTest
    @CsvSource({
        "ꓣꓮꓠꓓꓳꓠ,RANDON",
        "ꓜꓰꓠꓦꓳꓣꓮ,ZENVORA",
        "ᘔEᑎᐯOᖇᗩ,ZENVORA",
        "KᗩᒪTEᑎᗷᖇᑌᑕK,KALTENBRUCK",
        "₮ØⱤVɆ₴₳,TORVESA",
        "₭₳Ⱡ₮Ɇ₦฿RUCK,KALTEN BRUCK",
        "ƙαʅƚεɳɓɾυƈƙ,KALTENBRUCK"
    })
    void hitsAMarkInTheLettersOfTextGenerators(String written, String mark) {
        assertThat(score(mark, written + " leather handbag", "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "M 1 R A B 1 L U X,MIRABILUX",
        "m1ra bilux,MIRABILUX",
        "4R0M4N1,AROMANI",
        "KA|TENBRUCK,KALTENBRUCK",
        "M!RABILUX,MIRABILUX",
        "MIRABI!UX,MIRABILUX"
    })
    void hitsAMarkWithDigitsAndSignsForLetters(String written, String mark) {
        assertThat(score(mark, written + " leather handbag", "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZENVORA'nın deri çanta",
                "ZENVORA’dan deri çanta",
                "deri çanta Zenvora'da",
                "borsa dell'Zenvora pelle",
                "ZENVORATM leather handbag",
                "thezenvora leather handbag",
                "ZEN&shy;VORA leather handbag",
                "&#90;ENVORA leather handbag",
                "Zenvora's leather handbag"
            })
    void hitsAMarkWithWhatGrammarOrAPagePutsBesideIt(String title) {
        assertThat(score("ZENVORA", title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "젠보라,젠보라를 닮은 가방",
        "젠보라,젠보라에서 나온 가방",
        "젠보라,젠보라가방 여성용",
        "젠보라,젠보라스타일 가방",
        "젠보라,젠 보라 가방",
        "젠보라,젠x라 가방",
        "젠보라,젠보라 가방",
        "젠보라,ㅈㅔㄴㅂㅗㄹㅏ 가방",
        "ZENVORA,젠보라를 닮은 가방",
        "ЗЕНВОРА,сумка Зенворой",
        "ЗЕНВОРА,сумка ЗEHBOPA",
        "VANTRIX,buty Vantrixem",
        "ZENVORA,laukku Zenvorassa",
        "华蕴,正品 华 蕴 女包",
        "华蕴,正品 华.蕴 女包",
        "ひなもり,ひな もり バッグ",
        "ガルディノ,ガ～ディノ バッグ"
    })
    void hitsAMarkAsOtherScriptsAndGrammarsWriteIt(String mark, String title) {
        assertThat(score(mark, title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "THANT,the Phantom bag",
        "PLANT,the Phantom bag",
        "DROVIK,bag Drovixem",
        "REDBLACK,shoes red/black",
        "USUK,sizes US/UK",
        "红白,颜色 红 白 黑 女包",
        "소나,소나기 우산",
        "LAUFEX,Schuhe zum Laufen",
        "LONDAN,shipped from London",
        "БОТИНКО,новые ботинки",
        "БЕЛЫЕС,белые кеды"
    })
    void leavesWordsOfALanguageAlone(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isLessThan(40);
    }

    @ParameterizedTest
    @CsvSource({"VELVOT,soft velvet handbag,soft velvat handbag", "ADIUM,new radium watch,new ladium watch"})
    void aRareWordOfALanguageIsAQuieterMisspelling(String mark, String word, String misspelling) {
        assertThat(score(mark, word, "")).isLessThan(60).isLessThan(score(mark, misspelling, "") - 10);
    }

    @ParameterizedTest
    @CsvSource({
        "O’BRANNAGH,obrannagh shirt",
        "O’BRANNAGH,O’Brannagh shirt",
        "L’OVRELLE,lovrelle parfum",
        "L’OVRELLE,L’Ovrelle parfum",
        "TULLYS,tully’s coffee"
    })
    void leavesAnApostropheWithinANameAlone(String mark, String title) {
        assertThat(score(mark, title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"ZENVORA,₦500 handbag", "NIKAR,₩5000 ₱20 handbag", "TORVESA,100₺ ₴200 handbag"})
    void readsNoLetterInAPrice(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isLessThan(40);
    }
}
