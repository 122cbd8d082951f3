package org.rightswatch.crawler.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rightswatch.contracts.crawl.Tally;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Listing;

/** How many listings of a page gave each field: where this falls, the site has changed and its pack has not. */
final class FieldCounts {

    private static final Map<String, Predicate<Listing>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", listing -> listing.title() != null);
        FIELDS.put("price", listing -> listing.price() != null);
        FIELDS.put("brand", listing -> listing.brand() != null);
        FIELDS.put("seller", listing -> listing.seller() != null);
        FIELDS.put("images", listing -> !listing.images().isEmpty());
        FIELDS.put(
                "availability",
                listing -> listing.availability() != null && listing.availability() != Availability.UNKNOWN);
    }

    private FieldCounts() {}

    static List<Tally> of(List<Listing> listings) {
        return listings.isEmpty()
                ? List.of()
                : FIELDS.entrySet().stream()
                        .map(field -> new Tally(
                                field.getKey(),
                                listings.stream().filter(field.getValue()).count()))
                        .toList();
    }
}
