package org.rightswatch.crawler.publish;

import java.util.List;
import org.rightswatch.contracts.listing.Listing;

/** Where listings go. Thread-safe. */
@FunctionalInterface
public interface ListingSink {

    /**
     * Publishes the listings of one page. When this returns, each is stored where its readers find it, or quarantined.
     *
     * @return how many were quarantined
     */
    int publish(List<Listing> listings);
}
