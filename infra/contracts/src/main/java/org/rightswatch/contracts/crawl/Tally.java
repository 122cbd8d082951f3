package org.rightswatch.contracts.crawl;

/** How often something was counted. */
public record Tally(String name, long count) {}
