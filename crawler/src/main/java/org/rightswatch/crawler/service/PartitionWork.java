package org.rightswatch.crawler.service;

import java.util.OptionalLong;
import java.util.TreeSet;

/** The leases of one partition that this process was given, and how far they are done. Thread-safe. */
final class PartitionWork {

    private final long endAtTakeover;
    private final TreeSet<Long> open = new TreeSet<>();
    private long next = -1;
    private int underWay;
    private boolean gone;

    /**
     * @param endAtTakeover end of the partition when it was assigned: what lies before it may have been given to another
     *     process already
     */
    PartitionWork(long endAtTakeover) {
        this.endAtTakeover = endAtTakeover;
    }

    Turns.Delivery received(long offset) {
        return received(offset, true);
    }

    /** A record that is no lease. */
    void passed(long offset) {
        var _ = received(offset, false);
    }

    private synchronized Turns.Delivery received(long offset, boolean isLease) {
        next = offset + 1;
        if (isLease) {
            open.add(offset);
        }
        return offset < endAtTakeover ? Turns.Delivery.AGAIN : Turns.Delivery.FIRST;
    }

    /** Whether a fetch may begin: not when the partition is another process's by now. */
    synchronized boolean begin() {
        if (!gone) {
            underWay++;
        }
        return !gone;
    }

    synchronized void end(long offset) {
        open.remove(offset);
        underWay--;
        notifyAll();
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** No further fetch begins. */
    synchronized void leave() {
        gone = true;
    }

    /** Waits until no fetch is under way, but not for longer than that. */
    synchronized void awaitEnd(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (underWay > 0 && deadline - System.nanoTime() > 0) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
    }

    /** The first offset that is not done; empty when nothing was received. */
    synchronized OptionalLong position() {
        return next < 0 ? OptionalLong.empty() : OptionalLong.of(open.isEmpty() ? next : open.first());
    }

    synchronized int size() {
        return open.size();
    }
}
