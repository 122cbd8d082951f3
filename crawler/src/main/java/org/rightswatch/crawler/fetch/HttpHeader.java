package org.rightswatch.crawler.fetch;

/** A response header as it was received. */
public record HttpHeader(String name, String value) {}
