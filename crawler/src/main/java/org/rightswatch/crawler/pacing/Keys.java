package org.rightswatch.crawler.pacing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;

/**
 * Store keys: the politeness key first, so that all of a key's entries lie together and the next one is a short range scan.
 * Numbers are padded, so that text order is number order.
 */
final class Keys {

    private static final char SEPARATOR = '\u0001';
    private static final char AFTER_SEPARATOR = '\u0002';
    private static final int TOP_PRIORITY = 99_999;

    private Keys() {}

    /** Below every key of this politeness key. */
    static String from(String politenessKey) {
        return politenessKey + SEPARATOR;
    }

    /** Above every key of this politeness key. */
    static String to(String politenessKey) {
        return politenessKey + AFTER_SEPARATOR;
    }

    /** Highest priority first, then shallow before deep, then oldest due time. */
    static String queue(String politenessKey, CrawlRequest request) {
        int rank = TOP_PRIORITY - Math.clamp(request.priority(), 0, TOP_PRIORITY);
        return from(politenessKey)
                + String.format(Locale.ROOT, "%05d%03d", rank, Math.clamp(request.depth(), 0, 999))
                + time(request.dueAt())
                + pageHash(request);
    }

    static String page(String politenessKey, CrawlRequest request) {
        return from(politenessKey) + pageHash(request);
    }

    /** Earliest first. */
    static String visit(String politenessKey, Instant at, CrawlRequest request) {
        return from(politenessKey) + time(at) + pageHash(request);
    }

    /** Above every visit of this key that is due. */
    static String visitsDue(String politenessKey, Instant now) {
        return from(politenessKey) + time(now.plusMillis(1));
    }

    static Instant timeOfVisit(String politenessKey, String key) {
        int start = politenessKey.length() + 1;
        return Instant.ofEpochMilli(Long.parseLong(key.substring(start, start + 15)));
    }

    private static String time(Instant at) {
        return String.format(Locale.ROOT, "%015d", Math.max(0, at.toEpochMilli()));
    }

    /** A page is what one source reads at one address; a picture is the same for every source that shows it. */
    private static String pageHash(CrawlRequest request) {
        String reader = request.task() == Task.PICTURE ? "" : request.source();
        byte[] digest = sha256().digest((reader + '\n' + request.url()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
