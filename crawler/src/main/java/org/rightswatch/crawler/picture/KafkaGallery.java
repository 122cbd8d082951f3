package org.rightswatch.crawler.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.publish.Refused;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;

/** Drafts and pictures to their topics; {@code illustration} makes listings of them. */
public final class KafkaGallery implements Gallery {

    private final KafkaClients kafka;
    private final Refused refused;
    private final Laws laws;

    public KafkaGallery(KafkaClients kafka, Refused refused, Laws laws) {
        this.kafka = kafka;
        this.refused = refused;
        this.laws = laws;
    }

    @Override
    public Taken take(List<Pictured> listings) {
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        for (Pictured each : listings) {
            Draft draft = new Draft.Told(each.listing(), each.pictures());
            sent.add(kafka.send(Topics.CRAWL_DRAFTS, each.listing().id().value(), draft));
        }
        int quarantined = 0;
        for (int i = 0; i < sent.size(); i++) {
            quarantined += stored(sent.get(i), listings.get(i)) ? 0 : 1;
        }
        return new Taken(quarantined, List.of());
    }

    private boolean stored(CompletableFuture<RecordMetadata> sent, Pictured pictured) {
        try {
            sent.join();
            laws.begin(Law.DRAFTS);
            return true;
        } catch (CompletionException e) {
            refused.keep(pictured.listing(), e);
            return false;
        }
    }

    @Override
    public void found(ListingImage picture) {
        kafka.send(Topics.CRAWL_PICTURES, picture.url(), new PictureNews.Found(picture))
                .join();
        laws.begin(Law.PICTURES);
    }
}
