package org.rightswatch.alerting.notify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Which pending entries are not finished. Thread-safe: the consumer adds, lanes finish. An entry is handed out for sending only when its
 * partition was read to where the log ended at assignment, so that what an earlier process has sent and recorded is not sent again.
 */
final class JobBook {

    private final Map<String, Job> open = new HashMap<>();
    private final Map<String, Job> handedOut = new HashMap<>();
    private long bytes;

    /** A pending entry was read; a later one of the same key replaces it. */
    synchronized void add(Job job) {
        forget(job.key());
        open.put(job.key(), job);
        bytes += job.bytes();
    }

    /** The log says that this message has landed. */
    synchronized void landed(String key, String id) {
        Job job = open.get(key);
        if (job != null && job.entry().id().equals(id) && !handedOut.containsKey(key)) {
            forget(key);
        }
    }

    /** Entries of these partitions that nobody sends yet; they count as handed out from now on. */
    synchronized List<Job> handOut(Set<TopicPartition> partitions) {
        List<Job> jobs = open.values().stream()
                .filter(job -> partitions.contains(job.partition()) && !handedOut.containsKey(job.key()))
                .sorted((a, b) -> a.entry().at().compareTo(b.entry().at()))
                .toList();
        jobs.forEach(job -> handedOut.put(job.key(), job));
        return jobs;
    }

    /** A lane has recorded the end of a message, or may not send it any more. */
    synchronized void finish(Job job) {
        if (isOurs(job)) {
            forget(job.key());
        }
    }

    /** Whether the lane may still send it. */
    synchronized boolean isOurs(Job job) {
        Job known = open.get(job.key());
        return known != null
                && known.offset() == job.offset()
                && known.partition().equals(job.partition());
    }

    /** Partitions leave: what is not being sent is forgotten. */
    synchronized void handBack(Collection<TopicPartition> partitions) {
        List<String> keys = new ArrayList<>();
        open.forEach((key, job) -> {
            if (partitions.contains(job.partition())) {
                keys.add(key);
            }
        });
        keys.forEach(this::forget);
    }

    /** The lowest offset of the partition that is not finished. */
    synchronized OptionalLong lowestOpen(TopicPartition partition) {
        return open.values().stream()
                .filter(job -> job.partition().equals(partition))
                .mapToLong(Job::offset)
                .min();
    }

    /** Size of everything unfinished. */
    synchronized long bytes() {
        return bytes;
    }

    private void forget(String key) {
        Job job = open.remove(key);
        handedOut.remove(key);
        bytes -= job == null ? 0 : job.bytes();
    }
}
