package org.rightswatch.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Channel;

/**
 * What the source's configuration knows about its pages before they are read.
 *
 * @param source id of the source; part of every listing's id
 * @param channel of its listings; null lets the site pack decide, and a web shop otherwise
 * @param market ISO 3166 codes of where its offers are directed; empty lets the page decide
 * @param language BCP 47, a hint that the page may overrule
 * @param task what the page was fetched as; null lets the page decide
 */
public record SourceContext(
        String source,
        @Nullable Channel channel,
        List<String> market,
        @Nullable String language,
        @Nullable Task task) {

    public SourceContext {
        market = List.copyOf(market);
    }

    /** Nothing known but the name. */
    public static SourceContext of(String source) {
        return new SourceContext(source, null, List.of(), null, null);
    }
}
