package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;

/** What a listing with pictures is made from: what its page says, then its pictures as they are fetched. Key: listing id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Draft.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Draft.Illustration.class, name = "illustration")
})
public sealed interface Draft {

    /**
     * A page tells of a listing.
     *
     * @param pictures how each picture that is wanted is asked for
     */
    record Told(Listing listing, List<CrawlRequest> pictures) implements Draft {

        @SuppressWarnings("NullAway") // JSON leaves empty lists out
        public Told {
            pictures = pictures == null ? List.of() : List.copyOf(pictures);
        }
    }

    /** A picture that the listing shows was fetched, or fetched again and has changed. */
    record Illustration(ListingImage picture) implements Draft {}
}
