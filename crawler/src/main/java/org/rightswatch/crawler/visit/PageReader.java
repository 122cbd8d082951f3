package org.rightswatch.crawler.visit;

import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.source.Source;

/** Reads what was fetched. Thread-safe; never throws for what a page holds. */
@FunctionalInterface
public interface PageReader {

    PageFacts read(Fetched page, CrawlRequest request, Source source);
}
