package org.rightswatch.processor.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightswatch.processor.assess.Samples.assess;
import static org.rightswatch.processor.assess.Samples.listing;
import static org.rightswatch.processor.assess.Samples.mark;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.hit.Verdict;

class TerritoryTest {

    @ParameterizedTest
    @CsvSource({
        "EM,FR", "EM,EM", "EM,EU", "EU,EM", "EM,BX", "EM,RE", "EM,AX", "FR,GP", "DE,EM", "BX,LU", "BX,BX", "BX,EM",
        "NL,BX", "GB,UK", "UK,GB", "GB,IM", "US,PR", "OA,SN", "HK,HK"
    })
    void reachesWhatTheRightIsInForceFor(String right, String market) {
        Assessment found = found(right, market);
        assertThat(found.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
        assertThat(found.enforceability().getFirst().verdict()).isEqualTo(Verdict.ENFORCEABLE);
        assertThat(found.score()).isGreaterThan(found("JP", market).score());
    }

    @ParameterizedTest
    @CsvSource({
        "EM,GB", "EM,IM", "EM,CH", "EM,NO", "EM,MC", "EM,US", "BX,DE", "BX,FR", "FR,BX", "GB,EM", "GB,GG", "US,EM",
        "US,CA", "CN,HK", "CN,MO", "CN,TW", "HK,CN", "TW,CN", "OA,NG", "FR,DE", "GB,IE", "CH,LI"
    })
    void reachesNoFurther(String right, String market) {
        Assessment found = found(right, market);
        assertThat(found.severity()).isLessThanOrEqualTo(Severity.MEDIUM);
        assertThat(found.enforceability().getFirst().verdict()).isEqualTo(Verdict.NO_LOCAL_RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"expired", "cancelled", "pending", "opposed"})
    void neverCallsARightInForceThatIsNot(String status) {
        String right = ",'niceClasses':[25],'jurisdictions':['US'],'status':'" + status + "'";
        assertThat(assess(listing("ZENVORA shoes", ",'market':['HU']"), mark("R", "ZENVORA", right))
                        .getFirst()
                        .factors())
                .noneMatch(factor -> factor.reason().en().contains("in force"))
                .noneMatch(factor -> factor.reason().zh().contains("有效"));
    }

    private static Assessment found(String right, String market) {
        return assess(
                        listing("ZENVORA shoes", ",'market':['" + market + "']"),
                        mark("R", "ZENVORA", ",'niceClasses':[25],'jurisdictions':['" + right + "']"))
                .getFirst();
    }
}
