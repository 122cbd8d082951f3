package org.rightswatch.crawler.publish;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.quarantine.Quarantine;

/** Listings to the topic {@code listings}; one that the broker will never take (too large) goes to quarantine. */
public final class KafkaListings implements ListingSink {

    private final KafkaClients kafka;
    private final Refused refused;

    public KafkaListings(KafkaClients kafka, Quarantine quarantine, Clock clock) {
        this.kafka = kafka;
        this.refused = new Refused(quarantine, clock);
    }

    @Override
    public int publish(List<Listing> listings) {
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        for (Listing listing : listings) {
            sent.add(kafka.send(Topics.LISTINGS, listing.id().value(), listing));
        }
        int quarantined = 0;
        for (int i = 0; i < sent.size(); i++) {
            quarantined += stored(sent.get(i), listings.get(i)) ? 0 : 1;
        }
        return quarantined;
    }

    private boolean stored(CompletableFuture<RecordMetadata> sent, Listing listing) {
        try {
            sent.join();
            return true;
        } catch (CompletionException e) {
            refused.keep(listing, e);
            return false;
        }
    }
}
