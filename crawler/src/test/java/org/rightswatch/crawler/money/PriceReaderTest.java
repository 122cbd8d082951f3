package org.rightswatch.crawler.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        US | $1,234.56          | 1234.56 | USD
        US | US $9.90           | 9.9     | USD
        DE | 1.234,56 €         | 1234.56 | EUR
        DE | EUR 49,90          | 49.9    | EUR
        FR | 1 234,50 €         | 1234.5  | EUR
        CH | CHF 1'299.00       | 1299    | CHF
        CL | $229.990           | 229990  | CLP
        JP | ¥12,800            | 12800   | JPY
        JP | 12,800円           | 12800   | JPY
        KR | 39,900원           | 39900   | KRW
        CN | ¥149.00            | 149     | CNY
        CN | 5499元             | 5499    | CNY
        TW | NT$1,280           | 1280    | TWD
        RU | 12 990 ₽           | 12990   | RUB
        IN | ₹1,29,999.00       | 129999  | INR
        BR | R$ 1.299,90        | 1299.9  | BRL
        BR | R$ 1.299 , 90      | 1299.9  | BRL
        ZA | R499.00            | 499     | ZAR
        ZA | R 1 299.90         | 1299.9  | ZAR
        GB | £34.99             | 34.99   | GBP
        PL | 129,99 zł          | 129.99  | PLN
        SE | 1 295 kr           | 1295    | SEK
        IL | ₪1,679             | 1679    | ILS
        SA | ١٢٣ ر.س            | 123     | SAR
        """)
    void readsPricesAsEachCountryWritesThem(String market, String text, String amount, String currency) {
        PriceTag tag = new PriceReader(List.of(market), null).read(text).orElseThrow();

        assertThat(tag.amount()).isEqualByComparingTo(new BigDecimal(amount));
        assertThat(tag.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-20 %", "50% off", "free", "", "12/24", "A4"})
    void whatIsNoPriceIsNone(String text) {
        assertThat(new PriceReader(List.of("US"), null).read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19.90, EUR, 19.9", "229990, CLP, 229990", "1299, JPY, 1299", "0.5, USD, 0.5"})
    void machineFieldsHaveAPoint(String text, String currency, String amount) {
        assertThat(new PriceReader(List.of(), currency)
                        .readMachine(text)
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5", "{}"})
    void nothingIsNoPriceInMachineFieldsEither(String text) {
        assertThat(new PriceReader(List.of(), "EUR")
                        .readMachine(text)
                        .filter(tag -> tag.amount().signum() <= 0))
                .isEmpty();
    }
}
