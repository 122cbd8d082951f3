package org.rightswatch.crawler.picture;

import java.util.List;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;

/** Where listings and their pictures come together. Thread-safe. */
public interface Gallery {

    /**
     * A listing and how its pictures are asked for.
     *
     * @param pictures empty when none is wanted
     */
    record Pictured(Listing listing, List<CrawlRequest> pictures) {}

    /**
     * What became of listings.
     *
     * @param quarantined how many could not be stored
     * @param next requests that are left to the caller
     */
    record Taken(int quarantined, List<CrawlRequest> next) {}

    /** Takes the listings of one page. When this returns, each is stored where it will be published from, or quarantined. */
    Taken take(List<Pictured> listings);

    /** A picture was fetched. When this returns, that is stored. */
    void found(ListingImage picture);
}
