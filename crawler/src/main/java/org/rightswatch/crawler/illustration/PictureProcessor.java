package org.rightswatch.crawler.illustration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

/** Knows each picture and which listings show it: asks for it once, brings it to all of them. */
final class PictureProcessor implements Processor<String, PictureNews, String, Object> {

    static final String PICTURES = "known-pictures";
    static final String SHOWN_BY = "picture-listings";

    private static final char SEPARATOR = '\u0001';
    private static final char AFTER_SEPARATOR = '\u0002';

    private final PolitenessKeys keys;
    private final Laws laws;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, ListingImage> pictures;
    private KeyValueStore<String, String> shownBy;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    PictureProcessor(PolitenessKeys keys, Laws laws) {
        this.keys = keys;
        this.laws = laws;
    }

    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        pictures = given.getStateStore(PICTURES);
        shownBy = given.getStateStore(SHOWN_BY);
    }

    @Override
    public void process(Record<String, PictureNews> record) {
        switch (record.value()) {
            case PictureNews.Wanted wanted -> wanted(record, wanted);
            case PictureNews.Found found -> laws.end(Law.PICTURES, found(record, found.picture()));
        }
    }

    /** A picture that is known needs no request: another source, or another listing, brought it. */
    private void wanted(Record<String, PictureNews> record, PictureNews.Wanted wanted) {
        String listing = wanted.listing().value();
        shownBy.put(hash(record.key()) + SEPARATOR + listing, listing);
        ListingImage known = pictures.get(record.key());
        if (known == null) {
            ask(record, wanted.request());
        } else {
            bring(record, listing, known);
        }
    }

    private void ask(Record<String, PictureNews> record, CrawlRequest request) {
        WebUrl.parse(request.url())
                .map(keys::of)
                .ifPresent(key -> context.forward(record.withKey(key).withValue(request), IllustrationTopology.FETCH));
    }

    private String found(Record<String, PictureNews> record, ListingImage picture) {
        if (picture.equals(pictures.get(record.key()))) {
            return "known";
        }
        pictures.put(record.key(), picture);
        String hash = hash(record.key());
        try (KeyValueIterator<String, String> listings = shownBy.range(hash + SEPARATOR, hash + AFTER_SEPARATOR)) {
            listings.forEachRemaining(entry -> bring(record, entry.value, picture));
        }
        return "new";
    }

    private void bring(Record<String, PictureNews> record, String listing, ListingImage picture) {
        laws.begin(Law.ILLUSTRATIONS);
        context.forward(record.withKey(listing).withValue(new Draft.Illustration(picture)), IllustrationTopology.BRING);
    }

    /** Short and ASCII, so that all listings of a picture lie together. */
    private static String hash(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
