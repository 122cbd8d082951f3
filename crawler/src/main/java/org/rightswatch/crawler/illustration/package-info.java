/**
 * Listings and their pictures, joined on Kafka Streams: {@code crawl.drafts} and {@code crawl.pictures} in, {@code listings} and
 * {@code crawl.requests} out.
 *
 * <p>A draft is published at once with what is known of its pictures; those that are not known are asked for. When one comes,
 * every listing that shows it is published again, if that changes its content hash. A listing that is read again keeps the
 * hashes of the pictures it still shows, so that a price that changes does not make its pictures disappear and come back.
 */
@NullMarked
package org.rightswatch.crawler.illustration;

import org.jspecify.annotations.NullMarked;
