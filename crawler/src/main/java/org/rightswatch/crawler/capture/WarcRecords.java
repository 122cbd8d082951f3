package org.rightswatch.crawler.capture;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;
import org.rightswatch.crawler.fetch.Exchange;
import org.rightswatch.crawler.fetch.HttpHeader;

/** Turns an exchange into the records of the standard. */
final class WarcRecords {

    private static final URI IDENTICAL = WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    private static final URI NOT_MODIFIED = WarcRevisit.SERVER_NOT_MODIFIED_1_1;

    private WarcRecords() {}

    static Warcinfo about(String fileName, String software, Instant now) {
        return new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(now)
                .filename(fileName)
                .fields(Map.of(
                        "software", List.of(software),
                        "format", List.of("WARC File Format 1.1"),
                        "robots", List.of("obeyed (RFC 9309)")))
                .build();
    }

    static WarcResponse response(Exchange exchange, String payloadDigest) {
        byte[] head = head(exchange).getBytes(StandardCharsets.ISO_8859_1);
        byte[] block = Arrays.copyOf(head, head.length + exchange.body().length);
        System.arraycopy(exchange.body(), 0, block, head.length, exchange.body().length);
        return response(exchange, payloadDigest, block);
    }

    /** Without the body: what an index says of it. */
    static WarcResponse head(Exchange exchange, String payloadDigest) {
        return response(exchange, payloadDigest, head(exchange).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static WarcResponse response(Exchange exchange, String payloadDigest, byte[] block) {
        WarcResponse.Builder record = new WarcResponse.Builder(exchange.url().toString())
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.startedAt())
                .payloadDigest(digest(payloadDigest))
                .blockDigest(digest(Digests.of(block)))
                .body(MediaType.HTTP_RESPONSE, block);
        if (exchange.peer() != null) {
            record.ipAddress(exchange.peer());
        }
        return record.build();
    }

    /** The same bytes as an earlier capture: only the headers are kept again. */
    static WarcRevisit identical(Exchange exchange, Seen before) {
        return revisit(exchange, new WarcRevisit.Builder(exchange.url().toString(), IDENTICAL), before)
                .payloadDigest(digest(before.digest()))
                .build();
    }

    /** The server said 304. Which capture it means is not known when that is very old. */
    static WarcRevisit notModified(Exchange exchange, @Nullable Seen before) {
        return revisit(exchange, new WarcRevisit.Builder(exchange.url().toString(), NOT_MODIFIED), before)
                .build();
    }

    private static WarcRevisit.Builder revisit(Exchange exchange, WarcRevisit.Builder record, @Nullable Seen before) {
        byte[] head = head(exchange).getBytes(StandardCharsets.ISO_8859_1);
        record.version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.startedAt())
                .blockDigest(digest(Digests.of(head)))
                .body(MediaType.HTTP_RESPONSE, head);
        if (before != null) {
            record.refersTo(before.recordId(), exchange.url().toString(), before.date());
        }
        if (exchange.peer() != null) {
            record.ipAddress(exchange.peer());
        }
        return record;
    }

    static WarcRequest request(Exchange exchange, URI response) {
        byte[] block = exchange.requestHead().getBytes(StandardCharsets.ISO_8859_1);
        return new WarcRequest.Builder(exchange.url().toString())
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.startedAt())
                .concurrentTo(response)
                .blockDigest(digest(Digests.of(block)))
                .body(MediaType.HTTP_REQUEST, block)
                .build();
    }

    /** Why we were allowed, and how long it took: what the bytes themselves do not say. */
    static WarcMetadata metadata(Exchange exchange, URI response) {
        return new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(exchange.startedAt())
                .targetURI(exchange.url().toString())
                .concurrentTo(response)
                .fields(Map.of(
                        "fetchTimeMs", List.of(String.valueOf(exchange.elapsed().toMillis())),
                        "robots", List.of(oneLine(exchange.robots().rule()))))
                .build();
    }

    private static String head(Exchange exchange) {
        StringBuilder head = new StringBuilder(exchange.statusLine()).append("\r\n");
        for (HttpHeader header : exchange.headers()) {
            head.append(name(header.name()))
                    .append(": ")
                    .append(oneLine(header.value()))
                    .append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** The transfer coding is gone from the body, so the header must not claim it. */
    private static String name(String header) {
        return header.toLowerCase(Locale.ROOT).equals("transfer-encoding") ? "X-Archive-Orig-" + header : header;
    }

    static String oneLine(String value) {
        return value.replaceAll("[\\r\\n\\u0000]+", " ");
    }

    private static WarcDigest digest(String label) {
        return new WarcDigest(label);
    }
}
