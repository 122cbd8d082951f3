package org.rightswatch.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What a page says.
 *
 * @param pageClass what kind of page it is
 * @param reason why it was classed so, in a few words
 * @param listings without fetch facts ({@code fetchedAt}, {@code contentHash}, {@code capture}); at most one for a product
 * @param links canonical addresses the page links to, in page order, each once
 * @param nextPage of a search
 * @param origins field by field where the values of the product came from, empty for other pages
 */
public record Extraction(
        PageClass pageClass,
        String reason,
        List<Listing> listings,
        List<WebUrl> links,
        @Nullable String nextPage,
        List<FieldOrigin> origins) {

    public Extraction {
        listings = List.copyOf(listings);
        links = List.copyOf(links);
        origins = List.copyOf(origins);
    }
}
