package org.rightswatch.contracts.crawl;

import java.time.Instant;

/**
 * A finished file of captures and its digest, told when the file was closed, so that whoever keeps this topic can show that
 * the file was not changed afterwards. Key: file name.
 *
 * @param warc file name, as captures refer to it
 * @param digest {@code sha256:} and 64 hex digits of the whole file
 * @param bytes of the file
 * @param closedAt when its last record had been written
 */
public record CaptureFile(String warc, String digest, long bytes, Instant closedAt) {}
