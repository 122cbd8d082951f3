package org.rightswatch.crawler.extract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One source's statement about one field.
 *
 * @param path where in the source
 * @param weight in the vote; negative speaks against the value
 * @param amount of a price
 * @param currency of a price, when the source names it
 */
record Claim(
        Field field,
        String value,
        Origin origin,
        String path,
        double weight,
        @Nullable BigDecimal amount,
        @Nullable String currency) {

    static Claim text(Field field, String value, Origin origin, String path) {
        return new Claim(field, value, origin, path, origin.weight(), null, null);
    }

    Claim times(double factor) {
        return new Claim(field, value, origin, path, weight * factor, amount, currency);
    }
}
