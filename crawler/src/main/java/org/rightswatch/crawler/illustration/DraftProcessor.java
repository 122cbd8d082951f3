package org.rightswatch.crawler.illustration;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.platform.health.Law;
import org.rightswatch.platform.health.Laws;

/** Keeps each listing as it was last published, and publishes it again when its words or its pictures changed. */
final class DraftProcessor implements Processor<String, Draft, String, Object> {

    static final String LISTINGS = "illustrated-listings";

    private final Laws laws;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, Illustrated> listings;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    DraftProcessor(Laws laws) {
        this.laws = laws;
    }

    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        listings = given.getStateStore(LISTINGS);
    }

    @Override
    public void process(Record<String, Draft> record) {
        Illustrated before = listings.get(record.key());
        switch (record.value()) {
            case Draft.Told told -> {
                Illustrated now = Illustrated.told(told.listing(), before);
                laws.end(Law.DRAFTS, keep(record, before, now));
                told.pictures().stream()
                        .filter(request -> !now.knows(request.url()))
                        .forEach(request -> ask(record, told, request));
            }
            case Draft.Illustration illustration -> {
                Illustrated now = before == null ? null : before.with(illustration.picture());
                laws.end(Law.ILLUSTRATIONS, now == null ? "unchanged" : keep(record, before, now));
            }
        }
    }

    /** How that ended, in the words of the law. */
    private String keep(
            Record<String, Draft> record, @org.jspecify.annotations.Nullable Illustrated before, Illustrated now) {
        if (!now.equals(before)) {
            listings.put(record.key(), now);
        }
        if (!now.differsFrom(before)) {
            return "unchanged";
        }
        context.forward(record.withValue(now.listing()), IllustrationTopology.PUBLISH);
        return "published";
    }

    private void ask(Record<String, Draft> record, Draft.Told told, CrawlRequest request) {
        PictureNews wanted = new PictureNews.Wanted(told.listing().id(), request);
        context.forward(record.withKey(request.url()).withValue(wanted), IllustrationTopology.ASK);
    }
}
