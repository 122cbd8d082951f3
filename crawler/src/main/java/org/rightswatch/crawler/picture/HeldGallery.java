package org.rightswatch.crawler.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.crawler.publish.Illustrations;
import org.rightswatch.crawler.publish.ListingSink;

/** For one run that ends: a listing is held until its pictures have come, so that it is written once, with their hashes. */
public final class HeldGallery implements Gallery, AutoCloseable {

    private final ListingSink sink;
    private final Map<String, ListingImage> known = new HashMap<>();
    private final Map<ListingId, Held> waiting = new LinkedHashMap<>();

    private record Held(Listing listing, Set<String> missing) {}

    public HeldGallery(ListingSink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized Taken take(List<Pictured> listings) {
        List<CrawlRequest> next = new ArrayList<>();
        List<Listing> whole = new ArrayList<>();
        for (Pictured pictured : listings) {
            List<CrawlRequest> missing = pictured.pictures().stream()
                    .filter(request -> !known.containsKey(request.url()))
                    .toList();
            if (missing.isEmpty()) {
                whole.add(Illustrations.of(pictured.listing(), known));
            } else {
                hold(pictured.listing(), missing);
                next.addAll(missing);
            }
        }
        return new Taken(sink.publish(whole), next);
    }

    private void hold(Listing listing, List<CrawlRequest> missing) {
        Set<String> urls = new HashSet<>();
        missing.forEach(request -> urls.add(request.url()));
        waiting.put(listing.id(), new Held(listing, urls));
    }

    @Override
    public synchronized void found(ListingImage picture) {
        known.put(picture.url(), picture);
        List<Held> whole = waiting.values().stream()
                .filter(held -> held.missing().remove(picture.url()))
                .filter(held -> held.missing().isEmpty())
                .toList();
        whole.forEach(held -> waiting.remove(held.listing().id()));
        publish(whole);
    }

    private void publish(List<Held> held) {
        int _ = sink.publish(held.stream()
                .map(each -> Illustrations.of(each.listing(), known))
                .toList());
    }

    /** Writes those whose pictures did not come, with what did. */
    @Override
    public synchronized void close() {
        publish(List.copyOf(waiting.values()));
        waiting.clear();
    }
}
