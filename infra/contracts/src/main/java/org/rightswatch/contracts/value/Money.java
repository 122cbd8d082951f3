package org.rightswatch.contracts.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount of money as the page or the client states it; never converted here.
 *
 * @param amount a decimal, written as a JSON string ({@code "39.90"})
 * @param currency ISO 4217, three capital letters
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("currency is not an ISO 4217 code: " + currency);
        }
    }

    /** For people: {@code 66.60 USD}, with the decimals that the currency has at least, so that {@code 66.6} is not read as a slip. */
    public String words() {
        int decimals = Math.max(amount.scale(), decimals(currency));
        return amount.setScale(decimals).toPlainString() + " " + currency;
    }

    /** None for a code that this Java does not know. */
    private static int decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(0);
    }

    /** For literals: {@code Money.of("39.90", "USD")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
