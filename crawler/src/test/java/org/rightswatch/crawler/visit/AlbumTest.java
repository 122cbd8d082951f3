package org.rightswatch.crawler.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.fetch.MediaKind;
import org.rightswatch.crawler.fetch.Trail;
import org.rightswatch.crawler.picture.Drawing;
import org.rightswatch.crawler.picture.Gallery;
import org.rightswatch.crawler.picture.PictureWork;
import org.rightswatch.crawler.url.WebUrl;

class AlbumTest {

    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");
    private static final String URL = "http://img.example/1.png";

    private final List<ListingImage> found = new ArrayList<>();
    private final Album album = new Album(new PictureWork(null, new SimpleMeterRegistry()), new Gallery() {
        @Override
        public Taken take(List<Pictured> listings) {
            return new Taken(0, List.of());
        }

        @Override
        public void found(ListingImage picture) {
            found.add(picture);
        }
    });

    private FetchReport look(int picture, @Nullable String known) {
        FetchLease lease = new FetchLease(
                "l", "img.example", request(), null, null, known, T0, T0.plusSeconds(60), Duration.ZERO, null);
        Trail trail = new Trail(List.of(), 1, 10, Duration.ZERO, T0, null, null, Duration.ZERO);
        return album.picture(
                lease,
                new Fetched(
                        WebUrl.parse(URL).orElseThrow(), MediaKind.PICTURE, "image/png", Drawing.png(picture), trail));
    }

    private static CrawlRequest request() {
        return new CrawlRequest("r", "s", URL, Task.PICTURE, 1, 1, T0, "run");
    }

    @Test
    void theSameBytesAtALaterLookAreNoNews() {
        FetchReport first = look(1, null);
        assertThat(found)
                .singleElement()
                .satisfies(picture -> assertThat(picture.sha256()).isEqualTo(first.listingsHash()));

        look(1, first.listingsHash());
        assertThat(found).as("the server sent it again").hasSize(1);

        FetchReport other = look(2, first.listingsHash());
        assertThat(found).hasSize(2);
        assertThat(other.listingsHash()).isNotEqualTo(first.listingsHash());
    }
}
