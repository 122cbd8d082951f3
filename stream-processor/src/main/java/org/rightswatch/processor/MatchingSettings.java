package org.rightswatch.processor;

import java.time.Duration;
import java.util.Map;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.processor.assess.Rates;

/**
 * Section {@code matching}.
 *
 * @param threshold hits below it are not published, 0 to 100
 * @param threads stream threads of this instance; listings have four partitions, so more than four do nothing
 * @param rightsSettle changes of rights are gathered this long before they are in force
 * @param backMatchEvery how often stored listings are matched against changed rights
 * @param backMatchSlice how many stored listings of a partition are matched then
 * @param rates US dollars for one unit of a currency, by ISO 4217 code, where the shipped table is to be replaced: {@code {EUR: 1.17}}
 */
public record MatchingSettings(
        @Default("40") double threshold,
        @Default("2") int threads,
        @Default("200ms") Duration rightsSettle,
        @Default("100ms") Duration backMatchEvery,
        @Default("500") int backMatchSlice,
        Map<String, Double> rates) {

    public MatchingSettings {
        require(threshold >= 0 && threshold <= 100, "threshold", "write a number from 0 to 100");
        require(threads >= 1, "threads", "write at least 1");
        require(backMatchSlice >= 1, "backMatchSlice", "write at least 1");
        require(backMatchEvery.toMillis() >= 1, "backMatchEvery", "write at least 1ms");
        rates = Map.copyOf(rates);
        checkRates(rates);
        require(!rightsSettle.isNegative(), "rightsSettle", "write a duration such as 200ms");
    }

    private static void checkRates(Map<String, Double> rates) {
        try {
            Rates.shipped().with(rates);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "matching.rates", "see the README of stream-processor");
        }
    }

    private static void require(boolean fine, String key, String mend) {
        if (!fine) {
            throw new Problem("value out of range", "matching." + key, mend);
        }
    }
}
