package org.rightswatch.local.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/**
 * A client who keeps every message, and who can be told to take one and withhold the answer: then the sender is between
 * sending and recording. Fed by a {@link HookReceiver} or a {@link MailReceiver}.
 */
final class HeldReceiver {

    private final Map<String, List<String>> messages = new TreeMap<>();
    private int untilHeld = Integer.MAX_VALUE;
    private CountDownLatch released = new CountDownLatch(0);
    private CountDownLatch held = new CountDownLatch(1);

    /** The message so many after now is kept and not answered. */
    synchronized void holdAfter(int others) {
        untilHeld = others;
        released = new CountDownLatch(1);
        held = new CountDownLatch(1);
    }

    /** Waits until a sender waits for its answer. */
    void awaitHeld() throws InterruptedException {
        latch(true).await();
    }

    synchronized void release() {
        untilHeld = Integer.MAX_VALUE;
        released.countDown();
    }

    /** A message has come; returns when it is to be answered. */
    void take(String id, String words) throws InterruptedException {
        keep(id, words);
        latch(false).await();
    }

    private synchronized void keep(String id, String words) {
        messages.computeIfAbsent(id, none -> new ArrayList<>()).add(words);
        if (untilHeld-- <= 0) {
            held.countDown();
        }
    }

    private synchronized CountDownLatch latch(boolean ofHeld) {
        if (ofHeld) {
            return held;
        }
        return untilHeld < 0 ? released : new CountDownLatch(0);
    }

    synchronized Set<String> ids() {
        return new TreeSet<>(messages.keySet());
    }

    /** Messages beyond the first of each id. */
    synchronized int repeats() {
        return messages.values().stream().mapToInt(List::size).sum() - messages.size();
    }

    /** Ids under which different words came. */
    synchronized List<String> contradictions() {
        return messages.entrySet().stream()
                .filter(e -> e.getValue().stream().distinct().count() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
