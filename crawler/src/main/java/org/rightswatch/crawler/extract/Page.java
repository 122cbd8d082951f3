package org.rightswatch.crawler.extract;

import org.jspecify.annotations.Nullable;

/**
 * What was fetched, before anybody has read it.
 *
 * @param url the address that answered, after redirects
 * @param contentType the Content-Type header as sent
 * @param bytes the body, content encoding removed
 * @param source for whom it is read
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared; copying megabytes would cost more than it guards
public record Page(String url, @Nullable String contentType, byte[] bytes, SourceContext source) {}
