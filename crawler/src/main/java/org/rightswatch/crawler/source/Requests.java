package org.rightswatch.crawler.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Task;

/** Makes requests whose ids depend on nothing but source, due time and address. */
final class Requests {

    private Requests() {}

    static CrawlRequest seed(SourceSettings source, String url, Task task, Instant due) {
        String run = source.id() + "@" + due;
        return new CrawlRequest(id(run, url), source.id(), url, task, 0, source.priority(), due, run);
    }

    /** One link further; what is nearer to a listing goes first. */
    static CrawlRequest link(CrawlRequest from, String url, Task task, int priority) {
        String run = from.runId() == null ? from.source() : from.runId();
        return new CrawlRequest(
                id(run, url), from.source(), url, task, from.depth() + 1, priority, from.dueAt(), from.runId());
    }

    /** A picture of a listing. A later look at the page belongs to no run, so that its pictures make one of their own. */
    static CrawlRequest picture(CrawlRequest page, String url) {
        String run = page.runId() == null ? page.source() + "@" + page.dueAt() : page.runId();
        return new CrawlRequest(
                id(run, url),
                page.source(),
                url,
                Task.PICTURE,
                page.depth() + 1,
                Math.max(0, page.priority() - 1),
                page.dueAt(),
                run);
    }

    private static String id(String run, String url) {
        byte[] digest = sha256().digest((run + '\n' + url).getBytes(StandardCharsets.UTF_8));
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
