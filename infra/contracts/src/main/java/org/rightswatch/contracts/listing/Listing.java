package org.rightswatch.contracts.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;

/**
 * One offer, page, document, domain or file as a crawler saw it. Every text in it came from outside and is hostile.
 *
 * @param id given, or derived from source and URL
 * @param market ISO 3166 codes of where the offer is directed or ships to; empty when unknown
 * @param language BCP 47, as far as known
 * @param text visible text of the page or document
 * @param contentHash {@code sha256:} and 64 hex digits over everything that counts as a change
 */
public record Listing(
        ListingId id,
        @Nullable String source,
        @Nullable Channel channel,
        @Nullable String url,
        List<String> market,
        @Nullable String language,
        @Nullable String title,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String category,
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable Money price,
        @Nullable Availability availability,
        @Nullable Seller seller,
        List<ListingImage> images,
        @Nullable String text,
        @Nullable Instant fetchedAt,
        @Nullable String contentHash,
        @Nullable CaptureRef capture) {

    @SuppressWarnings("NullAway") // JSON may leave the id and the lists out
    public Listing {
        if (id == null) {
            if (url == null || url.isBlank()) {
                throw new IllegalArgumentException("a listing needs 'id' or 'url'");
            }
            id = ListingId.of(source == null ? "" : source, url);
        }
        if ((title == null || title.isBlank()) && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("a listing needs 'title' or 'text'");
        }
        market = market == null ? List.of() : List.copyOf(market);
        images = images == null ? List.of() : List.copyOf(images);
    }

    /** The same listing with its pictures replaced, as when their hashes were computed. */
    public Listing withImages(List<ListingImage> others) {
        return new Listing(
                id,
                source,
                channel,
                url,
                market,
                language,
                title,
                description,
                brand,
                category,
                sku,
                gtin,
                price,
                availability,
                seller,
                others,
                text,
                fetchedAt,
                contentHash,
                capture);
    }
}
