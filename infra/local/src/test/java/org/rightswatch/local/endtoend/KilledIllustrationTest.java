package org.rightswatch.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.local.CommandProcess;

/** The crawler is a process of its own, killed twice while pictures are brought to the 240 listings that show them. */
class KilledIllustrationTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private OwnBroker broker;
    private PictureShops shops;
    private CommandProcess crawler;

    @BeforeEach
    void start() throws Exception {
        shops = PictureShops.open();
        broker = OwnBroker.start(directory);
    }

    @AfterEach
    void stop() {
        crawler.close();
        broker.close();
        shops.close();
    }

    @Test
    void everyListingGetsItsOwnPictureAndIsToldNoMoreOftenThanInAnUndisturbedRun() throws Exception {
        Map<String, String> expected = shops.digests();
        run(true);
        killAt(expected.size() / 5);
        run(false);
        killAt(expected.size() / 2);
        run(false);

        await().pollInterval(Duration.ofMillis(300))
                .atMost(LONG)
                .untilAsserted(() -> assertThat(illustrated()).isEqualTo(expected));
        assertThat(versions())
                .hasSize(expected.size())
                .allSatisfy((url, told) -> assertThat(told)
                        .as("bare, then with its picture; each once")
                        .hasSizeLessThanOrEqualTo(2)
                        .doesNotHaveDuplicates());
        assertThat(broker.read(Topics.QUARANTINE)).isEmpty();
    }

    /** Kills it when so many listings have their pictures. */
    private void killAt(int listings) throws InterruptedException {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> illustrated().size() >= listings);
        crawler.kill();
        assertThat(illustrated().size())
                .as("with pictures when it was killed")
                .isLessThan(shops.digests().size());
    }

    private void run(boolean everySource) throws IOException {
        Path config =
                Files.writeString(directory.resolve("rightswatch.yaml"), broker.settings(directory) + shops.settings());
        Map<String, String> environment = Map.of("RIGHTSWATCH_CRAWLER_RUNATSTART", Boolean.toString(everySource));
        crawler = CommandProcess.start(directory, environment, "crawler", "--config", config.toString());
    }

    /** The digest of the picture of each listing that has one, by address, as a reader of the topic knows it now. */
    private Map<String, String> illustrated() {
        Map<String, String> digests = new TreeMap<>();
        for (Listing listing : broker.read(Topics.LISTINGS)) {
            listing.images().stream()
                    .filter(image -> image.sha256() != null)
                    .forEach(image -> digests.put(listing.url(), image.sha256()));
        }
        return digests;
    }

    /** Content hashes in the order they were published, by address. */
    private Map<String, List<String>> versions() {
        Map<String, List<String>> versions = new HashMap<>();
        broker.read(Topics.LISTINGS)
                .forEach(listing -> versions.computeIfAbsent(listing.url(), none -> new ArrayList<>())
                        .add(listing.contentHash()));
        return versions;
    }
}
