package org.rightswatch.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "66.6, USD, 66.60 USD",
        "72, EUR, 72.00 EUR",
        "5980, JPY, 5980 JPY",
        "0.125, USD, 0.125 USD",
        "1E+3, CNY, 1000.00 CNY",
        "12.5, QQQ, 12.5 QQQ"
    })
    void isWrittenWithTheDecimalsOfItsCurrencyAtLeast(String amount, String currency, String words) {
        assertThat(Money.of(amount, currency).words()).isEqualTo(words);
    }
}
