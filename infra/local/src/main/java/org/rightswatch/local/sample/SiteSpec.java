package org.rightswatch.local.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One site as {@code sites.yaml} describes it.
 *
 * @param source id of the source that watches it
 * @param build {@code json-ld}, {@code microdata}, {@code open-graph}, {@code marketplace} or {@code sitemap}
 * @param rate units of its currency for one US dollar
 * @param plain how many offers that touch no right
 * @param categories the site's name for the goods of a Nice class
 * @param accessories what goes with somebody else's mark, by the class of that mark
 * @param nominative titles with {@code {accessory}} and {@code {mark}}
 */
record SiteSpec(
        String host,
        String source,
        String build,
        String name,
        String language,
        String market,
        String currency,
        BigDecimal rate,
        List<String> sellers,
        int plain,
        Map<Integer, String> categories,
        Map<Integer, List<String>> goods,
        Map<Integer, String> accessories,
        List<String> nominative,
        List<String> attributes,
        List<String> makers) {

    /** The site's own name for the goods of a class. */
    String category(int niceClass) {
        return categories.getOrDefault(niceClass, name);
    }
}
