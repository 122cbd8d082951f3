package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.PhrasesTest.score;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of a mark behind masks: several of them, in one word of many, beside look-alikes, within a text without spaces. */
class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "ZENVORA,Z*NV*RA handbag",
        "ZENVORA,Z*NVOR* handbag",
        "ZENVORA,ZE**O*A handbag",
        "ZENVORA,handbag Z*nv0ra women",
        "ZENVORA,handbag ZЕ*VORA women",
        "ZENVORA,Z*NVORAbag women",
        "ZENVORA,#Z*NV*RA handbag",
        "KALTENBRUCK,K*lt*nbr*ck handbag",
        "BLUE HARROW,Blue H**row handbag",
        "BLUE HARROW,B*ue Harr*w handbag",
        "NORD VANTA,handbag N*rd Van*a women",
        "THE QUIET FOX,T*e Quiet Fox handbag",
        "Зелдамир,сумка З*лдам*р новая"
    })
    void hitsAMarkWithMaskedLetters(String mark, String title) {
        assertThat(score(mark, title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "阿罗玛尼,正品阿罗*尼女包",
        "阿罗玛尼,正品阿*玛尼女包",
        "阿罗玛尼,新款 阿罗玛* 女包",
        "阿罗玛尼,新款阿罗玛～女包",
        "沃朗达,新款沃朗～女包",
        "沃朗达,正品沃*达女包",
        "绿叶庄园,新款綠葉*園女包"
    })
    void hitsAMarkWithMaskedCharactersWithinARun(String mark, String title) {
        assertThat(score(mark, title, "")).isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "ZENVORA,Z*****A handbag",
        "LOWTH,size l*w*h 20*30*40 handbag",
        "KELVIN,rated 5* handbag k*v",
        "沃朗达,新款连衣*裙 达人女包",
        "阿罗玛尼,阿*女包 尼龙"
    })
    void leavesAloneWhatMasksNearlyAllOfIt(String mark, String title) {
        assertThat(score(mark, title, RelationsTest.FULL)).isLessThan(40);
    }
}
