package org.rightswatch.platform.streams;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Which thread restores what. Streams calls a handler of ours when a thread that processes dies, but nobody when an error (no
 * exception) ends one that restores: its tasks then wait for ever, and the application looks as if it ran.
 */
final class Restores implements StateRestoreListener {

    /** What is being restored. */
    private record Part(TopicPartition partition, String store) {}

    private final Map<Part, Thread> running = new ConcurrentHashMap<>();

    /** Streams calls this, and the following, on the thread that restores. */
    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        running.put(new Part(partition, store), Thread.currentThread());
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long to, long count) {
        running.replace(new Part(partition, store), Thread.currentThread());
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        running.remove(new Part(partition, store));
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        running.remove(new Part(partition, store));
    }

    /** What will never be restored, in one line, if there is anything. */
    Optional<String> abandoned() {
        return running.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(entry -> "the thread that restored store " + entry.getKey().store() + " from "
                        + entry.getKey().partition() + " died; see the log, and restart the service")
                .sorted()
                .findFirst();
    }
}
