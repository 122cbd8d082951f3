package org.rightswatch.crawler.pacing;

import org.rightswatch.contracts.crawl.CrawlRequest;

/**
 * Everything the frontier remembers.
 *
 * @param domains politeness key → its pace and its lease
 * @param queue what may be fetched now, in order of {@link Keys#queue}
 * @param pages what is known of each page, by {@link Keys#page}
 * @param visits what is to be fetched again later, in order of {@link Keys#visit}
 */
public record FrontierStores(
        OrderedStore<DomainState> domains,
        OrderedStore<CrawlRequest> queue,
        OrderedStore<PageState> pages,
        OrderedStore<CrawlRequest> visits) {

    /** In memory, for one run in one process. */
    public static FrontierStores inMemory() {
        return new FrontierStores(new MemoryStore<>(), new MemoryStore<>(), new MemoryStore<>(), new MemoryStore<>());
    }
}
