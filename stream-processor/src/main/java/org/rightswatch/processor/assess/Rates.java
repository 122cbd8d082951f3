package org.rightswatch.processor.assess;

import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rightswatch.processor.text.TextResource;

/**
 * What one unit of a currency is worth in US dollars: for telling abnormal prices only, never shown as a conversion. The shipped
 * table says its date; single rows can be replaced by the configuration.
 */
public final class Rates {

    private static final Rates SHIPPED = new Rates(
            TextResource.lines(Rates.class, "rates.txt").stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Double.parseDouble(parts[1]))),
            "");

    private final Map<String, Double> dollars;
    private final String version;

    private Rates(Map<String, Double> dollars, String version) {
        this.dollars = dollars;
        this.version = version;
    }

    /** The table that comes with the program. */
    public static Rates shipped() {
        return SHIPPED;
    }

    /**
     * The same with some rows replaced or added.
     *
     * @param changed US dollars for one unit, by ISO 4217 code
     * @throws IllegalArgumentException for a code that is none or a rate that is not above zero
     */
    public Rates with(Map<String, Double> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, Double> all = new TreeMap<>(dollars);
        changed.forEach((currency, rate) -> {
            if (!currency.matches("[A-Z]{3}") || !(rate > 0) || rate.isInfinite()) {
                throw new IllegalArgumentException(
                        "rates: '" + currency + ": " + rate + "' is no rate; write EUR: 1.17, US dollars for one unit");
            }
            all.put(currency, rate);
        });
        return new Rates(Map.copyOf(all), "+rates-" + HexFormat.of().toHexDigits(all.hashCode()));
    }

    OptionalDouble dollars(String currency) {
        Double rate = dollars.get(currency);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /** What the engine's version carries, so that two tables are told apart in hits; empty for the shipped one. */
    String version() {
        return version;
    }
}
