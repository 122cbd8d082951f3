package org.rightswatch.contracts.crawl;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.value.ListingId;

/** News of a picture on the web. Key: its address. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PictureNews.Wanted.class, name = "wanted"),
    @JsonSubTypes.Type(value = PictureNews.Found.class, name = "found")
})
public sealed interface PictureNews {

    /**
     * A listing shows it.
     *
     * @param request how it is asked for, when it is not known yet
     */
    record Wanted(ListingId listing, CrawlRequest request) implements PictureNews {}

    /** It was fetched. */
    record Found(ListingImage picture) implements PictureNews {}
}
