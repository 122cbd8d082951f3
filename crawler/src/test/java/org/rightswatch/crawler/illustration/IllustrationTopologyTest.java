package org.rightswatch.crawler.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.publish.ListingHashes;
import org.rightswatch.crawler.streams.DrivenTopology;
import org.rightswatch.platform.health.Laws;

class IllustrationTopologyTest {

    private static final Instant T0 = Instant.parse("2026-11-21T10:00:00Z");
    private static final String PICTURE = "http://img.example/1.jpg";
    private static final ListingImage FOUND = new ListingImage(PICTURE, "sha256:" + "ab".repeat(32), "0f".repeat(32));

    @TempDir
    private Path state;

    private final Laws laws = new Laws(new SimpleMeterRegistry());
    private DrivenTopology driven;
    private TestInputTopic<String, Draft> drafts;
    private TestInputTopic<String, PictureNews> pictures;
    private TestOutputTopic<String, Listing> listings;
    private TestOutputTopic<String, CrawlRequest> requests;

    private IllustrationTopology topology() {
        return new IllustrationTopology(new PolitenessKeys(Map.of()), laws);
    }

    @BeforeEach
    void start() {
        driven = new DrivenTopology(topology().get(), state, T0);
        drafts = driven.in(Topics.CRAWL_DRAFTS);
        pictures = driven.in(Topics.CRAWL_PICTURES);
        listings = driven.out(Topics.LISTINGS);
        requests = driven.out(Topics.CRAWL_REQUESTS);
    }

    @AfterEach
    void stop() {
        driven.close();
    }

    private void told(String id, String title, String... images) {
        laws.begin(org.rightswatch.platform.health.Law.DRAFTS);
        Listing listing = new Listing(
                new ListingId(id),
                "s",
                null,
                "http://shop.example/" + id,
                List.of(),
                null,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(images).stream().map(ListingImage::of).toList(),
                null,
                null,
                null,
                null);
        List<CrawlRequest> wanted = List.of(images).stream()
                .map(url -> new CrawlRequest("r", "s", url, Task.PICTURE, 1, 1, T0, "run"))
                .toList();
        drafts.pipeInput(id, new Draft.Told(ListingHashes.withCapture(listing, T0, null), wanted));
    }

    private void found(ListingImage picture) {
        laws.begin(org.rightswatch.platform.health.Law.PICTURES);
        pictures.pipeInput(picture.url(), new PictureNews.Found(picture));
    }

    @Test
    void isTheTopologyThatIsDeployed() throws IOException {
        DrivenTopology.assertDeployed(topology().get(), IllustrationTopologyTest.class, "illustration-topology.txt");
    }

    @Test
    void publishesAtOnceAndAgainWhenThePictureHasCome() {
        told("a", "Bag", PICTURE);
        Listing bare = listings.readValue();
        assertThat(bare.images()).containsExactly(ListingImage.of(PICTURE));
        var request = requests.readKeyValue();
        assertThat(request.key).isEqualTo("img.example");
        assertThat(request.value.url()).isEqualTo(PICTURE);

        found(FOUND);
        Listing whole = listings.readValue();
        assertThat(whole.images()).containsExactly(FOUND);
        assertThat(whole.contentHash()).isNotEqualTo(bare.contentHash()).isEqualTo(ListingHashes.contentHash(whole));
        assertThat(whole.fetchedAt()).isEqualTo(T0);
        assertThat(listings.isEmpty()).isTrue();
        assertThat(laws.balances()).allMatch(Laws.Balance::balanced);
    }

    @Test
    void aListingThatIsReadAgainKeepsItsHashesAndThePictureIsNotAskedForAgain() {
        told("a", "Bag", PICTURE);
        found(FOUND);
        listings.readValuesToList();
        requests.readValuesToList();

        told("a", "Bag, now cheaper", PICTURE);
        assertThat(listings.readValuesToList())
                .singleElement()
                .satisfies(listing -> assertThat(listing.images()).containsExactly(FOUND));
        assertThat(requests.isEmpty()).isTrue();

        told("a", "Bag, now cheaper", PICTURE);
        assertThat(listings.isEmpty()).as("nothing new").isTrue();
        found(FOUND);
        assertThat(listings.isEmpty()).as("the same picture again").isTrue();
        assertThat(laws.balances()).allMatch(Laws.Balance::balanced);
    }

    @Test
    void aPictureOfManyListingsIsAskedForByTheFrontierOnlyAndBroughtToAll() {
        told("a", "Bag", PICTURE);
        told("b", "Shoe", PICTURE, "http://img.example/2.jpg");
        listings.readValuesToList();
        found(FOUND);
        assertThat(listings.readValuesToList())
                .extracting(listing -> listing.id().value())
                .containsExactlyInAnyOrder("a", "b");

        requests.readValuesToList();
        told("c", "Belt", PICTURE);
        assertThat(listings.readValuesToList())
                .last()
                .satisfies(listing -> assertThat(listing.images()).containsExactly(FOUND));
        assertThat(requests.isEmpty()).as("it is known").isTrue();
    }

    @Test
    void anotherPictureUnderTheSameAddressIsTold() {
        told("a", "Bag", PICTURE);
        found(FOUND);
        listings.readValuesToList();
        ListingImage other = new ListingImage(PICTURE, "sha256:" + "cd".repeat(32), null);
        found(other);
        assertThat(listings.readValue().images()).containsExactly(other);
    }

    @Test
    void aPictureThatIsNotShownAnyMoreIsForgotten() {
        told("a", "Bag", PICTURE);
        found(FOUND);
        told("a", "Bag", "http://img.example/2.jpg");
        listings.readValuesToList();
        found(new ListingImage(PICTURE, "sha256:" + "cd".repeat(32), null));
        assertThat(listings.isEmpty()).isTrue();
        assertThat(laws.balances()).allMatch(Laws.Balance::balanced);
    }
}
