package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.RelationsTest.FULL;
import static org.rightswatch.processor.assess.RelationsTest.score;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of hiding the mark is a hit, and a word that merely contains it is none. */
class EvasionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZЕNVORA",
                "ΖΕΝVΟRΑ",
                "zеnvоrа",
                "ZENⅤORA",
                "žěñvörå",
                "𝗭𝗘𝗡𝗩𝗢𝗥𝗔",
                "𝓩𝓔𝓝𝓥𝓞𝓡𝓐",
                "ⓏⒺⓃⓋⓄⓇⒶ",
                "🅉🄴🄽🅅🄾🅁🄰",
                "🆉🅴🅽🆅🅾🆁🅰",
                "🅩🅔🅝🅥🅞🅡🅐",
                "ᴢᴇɴᴠᴏʀᴀ",
                "ｚｅｎｖｏｒａ",
                "ᶻᵉⁿᵛᵒʳᵃ",
                "🇿🇪🇳🇻🇴🇷🇦",
                "Z3NVORA",
                "ZENV0RA",
                "Z3NV0R4",
                "2ENVORA",
                "ZENVOR@",
                "Z€NVORA",
                "ZEN\u200bVORA",
                "ZEN\u00adVORA",
                "ZEN\u2060VORA",
                "\u202eAROVNEZ\u202c",
                "Z\u200dENVORA",
                "\u2067ZENVORA\u2069",
                "Z*NVORA",
                "ZENV*RA",
                "ZENVOR*",
                "ZEN●ORA",
                "Z＊NVORA",
                "Z•NVORA",
                "Z E N V O R A",
                "Z.E.N.V.O.R.A",
                "Z-E-N-V-O-R-A",
                "Zen-Vora",
                "zen_vora",
                "Z|E|N|V|O|R|A",
                "#zenvora",
                "#ZenvoraBag",
                "#ZENVORA",
                "#zenvora2026",
                "zenvoraofficial",
                "👜ZENVORA👜",
                "ZEN👜VORA",
                "❤️Z❤️E❤️N❤️V❤️O❤️R❤️A",
                "ZENV🅾️RA",
                "Z3NV\u200bORA",
                "#Z3NVORA",
                "𝗭3𝗡𝗩𝗢𝗥𝗔",
                "Ｚ Ｅ Ｎ Ｖ Ｏ Ｒ Ａ",
                "ＺＥＮＶ０ＲＡ",
                "ZЕ\u200bNVORA",
                "👜Z3NVORA👜",
                "𝗭*𝗡𝗩𝗢𝗥𝗔",
                "Ż3NVORA",
                "ZЕNV0RA",
                "#zen\u200bvora",
                "ⓩ3ⓝⓥⓞⓡⓐ",
                "zenvorabag",
                "newzenvora",
                "ZENVORAleather",
                "#zenvorabags",
                "#ZENV0RAbag",
                "zenvοrabag",
                "z3nvorabag",
                "Z 3 N V 0 R A",
                "Z.Е.N.V.О.R.A",
                "Z*NV0RA",
                "zen👜v0ra",
                "ZENVORA™",
                "ZENVORA℠",
                "Z€NV0RA",
                "ZENV0R@",
                "ZEN/VORA",
                "ZEN|VORA",
                "ZEN(VO)RA",
                "Z*nvora's"
            })
    void hitsEveryEvasion(String written) {
        assertThat(score(written + " leather handbag", "", "")).isGreaterThanOrEqualTo(40);
        assertThat(score("new leather handbag " + written + " women", "", "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "泽沃拉",
                "澤沃拉",
                "泽*拉",
                "泽～",
                "泽\u200b沃拉",
                "#泽沃拉",
                "泽沃啦",
                "正品泽*拉女包",
                "泽 沃 拉",
                "泽.沃.拉",
                "澤 沃 拉",
                "泽👜沃拉",
                "泽-沃-拉",
                "【泽沃拉】",
                "泽x拉",
                "泽×拉",
                "泽 沃拉同款",
                "新款泽.沃拉女包",
                "Zewola"
            })
    void hitsEveryEvasionInHan(String written) {
        assertThat(score("正品 " + written + " 女士手提包", "", ",'variants':['泽沃拉']")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zenvoration",
                "Zenvorastic",
                "marzenvora",
                "Zenvorama",
                "Zenvoranda",
                "cozenvoral",
                "megazenvorax",
                "Zenvoraville",
                "prezenvorate",
                "zenvorasaurus"
            })
    void leavesWordsThatMerelyContainTheMarkAlone(String word) {
        assertThat(score(word + " leather handbag", ",'brand':'" + word + "'", FULL))
                .isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ΖΕΝVΟRΑ", "zеnvоrа", "ZEN\u200bVORA", "𝗭𝗘𝗡𝗩𝗢𝗥𝗔", "Z3NV0R4"})
    void hitsAnEvasionInADescription(String written) {
        assertThat(score("leather handbag", ",'description':'finest bag, as by " + written + "'", FULL))
                .isGreaterThanOrEqualTo(50);
    }
}
