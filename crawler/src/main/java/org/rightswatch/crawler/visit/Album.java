package org.rightswatch.crawler.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.picture.Gallery;
import org.rightswatch.crawler.picture.PictureHash;
import org.rightswatch.crawler.picture.PictureWork;
import org.rightswatch.crawler.publish.ListingSink;

/**
 * What visits need for pictures.
 *
 * @param work hashes and keeps them; null when none are fetched
 * @param gallery where they meet their listings; null when none are fetched
 */
public record Album(@Nullable PictureWork work, @Nullable Gallery gallery) {

    /** No picture is fetched. */
    public static final Album NONE = new Album(null, null);

    /** Without a gallery listings are published as they are. */
    Gallery gallery(ListingSink sink) {
        return gallery == null ? new Straight(sink) : gallery;
    }

    /** What is known of a picture does not depend on when it came, so that the same bytes are no news. */
    FetchReport picture(FetchLease lease, Fetched page) {
        if (work == null || gallery == null) {
            return Reports.refused(lease, "pictures are not fetched here");
        }
        PictureHash looked = work.look(lease.request().url(), page.body());
        String digest = looked.picture().sha256();
        if (digest == null || !digest.equals(lease.listingsHash())) {
            gallery.found(looked.picture());
        }
        return Reports.picture(lease, page, digest, looked.problem());
    }

    private record Straight(ListingSink sink) implements Gallery {

        @Override
        public Taken take(List<Pictured> listings) {
            return new Taken(
                    sink.publish(listings.stream().map(Pictured::listing).toList()), List.of());
        }

        @Override
        public void found(org.rightswatch.contracts.listing.ListingImage picture) {}
    }
}
