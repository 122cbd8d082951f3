package org.rightswatch.contracts.crawl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Please fetch this when politeness allows: a seed from the schedule, or a link that a fetched page led to. Key:
 * politeness key.
 *
 * @param id the same for the same watch, URL and due time, so that a repeated seed is one seed
 * @param source id of the source it belongs to
 * @param task how to read what comes back
 * @param depth links followed since the seed
 * @param priority larger goes first
 * @param dueAt when the schedule wanted it
 * @param runId the scheduled run it belongs to
 */
public record CrawlRequest(
        String id,
        String source,
        String url,
        Task task,
        int depth,
        int priority,
        Instant dueAt,
        @Nullable String runId) {}
