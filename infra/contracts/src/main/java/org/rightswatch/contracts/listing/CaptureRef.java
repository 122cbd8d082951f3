package org.rightswatch.contracts.listing;

/**
 * Where the bytes that a listing was read from are kept.
 *
 * @param warc file name of the WARC
 * @param offset first byte of the record (of its gzip member) in the file
 * @param length bytes of the record in the file
 * @param payloadDigest {@code sha256:} and 64 hex digits of the payload
 */
public record CaptureRef(String warc, long offset, long length, String payloadDigest) {}
