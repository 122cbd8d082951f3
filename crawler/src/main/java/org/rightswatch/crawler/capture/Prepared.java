package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.rightswatch.crawler.fetch.Exchange;

/**
 * An exchange ready to be appended.
 *
 * @param answer the response or revisit record, which is what captures refer to
 * @param rest request and metadata
 * @param id of the answer's record
 * @param digest of the payload
 * @param before the earlier capture of the same bytes; null when these bytes are in this record
 * @param head the answer without its body, for the index
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
record Prepared(
        Exchange exchange,
        byte[] answer,
        List<byte[]> rest,
        URI id,
        String digest,
        @Nullable Seen before,
        WarcCaptureRecord head) {

    private static final int NOT_MODIFIED = 304;

    static Prepared of(Exchange exchange, Memory memory, WarcCompression compression) throws IOException {
        String digest = Digests.of(exchange.body());
        boolean word = exchange.status() == NOT_MODIFIED;
        Seen seen = word
                ? memory.ofAnyTime(exchange.url().toString())
                : memory.of(exchange.url().toString());
        Seen same = seen != null && exchange.body().length > 0 && seen.digest().equals(digest) ? seen : null;
        WarcCaptureRecord answer = word
                ? WarcRecords.notModified(exchange, seen)
                : same == null ? WarcRecords.response(exchange, digest) : WarcRecords.identical(exchange, same);
        WarcCaptureRecord head = word
                ? WarcRecords.notModified(exchange, seen)
                : same == null ? WarcRecords.head(exchange, digest) : WarcRecords.identical(exchange, same);
        return new Prepared(
                exchange,
                Member.of(answer, compression),
                List.of(
                        Member.of(WarcRecords.request(exchange, answer.id()), compression),
                        Member.of(WarcRecords.metadata(exchange, answer.id()), compression)),
                answer.id(),
                digest,
                same,
                head);
    }

    Members members() {
        return new Members(
                answer, rest, digest, (warc, offset) -> List.of(CaptureIndex.line(head, warc, offset, answer.length)));
    }

    /** Whether these bytes are worth remembering, so that the next copy of them need not be kept. */
    boolean isFirst() {
        return before == null && exchange.status() != NOT_MODIFIED && exchange.body().length > 0;
    }
}
