package org.rightswatch.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field came from.
 *
 * @param field name in the listing ({@code price}, {@code brand}…)
 * @param value as chosen
 * @param source who said it first, such as {@code json-ld} or {@code pack amazon}
 * @param path where in that source, such as {@code Product.offers.price} or a selector
 * @param confidence 0 to 1: the chosen value's share of the votes, less where it is only supposed
 * @param others values that lost, each with its source
 */
public record FieldOrigin(
        String field, String value, String source, @Nullable String path, double confidence, List<String> others) {

    public FieldOrigin {
        others = List.copyOf(others);
    }
}
