package org.rightswatch.alerting.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.retry.Reason;
import org.rightswatch.platform.retry.RetryPolicy;

/**
 * Sends to one receiver, one message after the other, on a virtual thread. After a failure the whole lane waits (so a receiver
 * that is down is asked once per back-off, however much waits for it) and goes on with the next message, so that a single bad
 * one does not hold up the others. The deadline counts from when the message was decided, so it survives restarts.
 */
final class Lane implements AutoCloseable {

    /** Where a lane leaves its results. */
    interface Ends {

        /** Whether the job is still this process's. */
        boolean isOurs(Job job);

        /** The message has arrived. */
        void sent(Job job, int attempts, String detail);

        /** The message was given up. */
        void failed(Job job, int attempts, Reason reason, String detail);
    }

    private record Attempted(Job job, int attempts) {}

    private final String receiver;
    private final Channel channel;
    private final RetryPolicy policy;
    private final Clock clock;
    private final AlertMessages messages;
    private final Ends ends;
    private final BlockingQueue<Attempted> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable String trouble;
    private int failuresInARow;

    Lane(String receiver, Channel channel, LaneSettings settings, Ends ends) {
        this.receiver = receiver;
        this.channel = channel;
        this.policy = settings.policy();
        this.clock = settings.clock();
        this.messages = settings.messages();
        this.ends = ends;
        this.thread = Thread.ofVirtual().name("alerts-to-" + receiver).start(this::run);
    }

    /** What all lanes share. */
    record LaneSettings(RetryPolicy policy, Clock clock, AlertMessages messages) {}

    void send(Job job) {
        queue.add(new Attempted(job, 0));
    }

    Status health() {
        String why = trouble;
        return why == null
                ? Status.up()
                : Status.waiting((queue.size() + 1) + " alerts wait for " + receiver + ": " + why);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                attempt(queue.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Attempted attempted) throws InterruptedException {
        Job job = attempted.job();
        if (!ends.isOurs(job)) {
            return;
        }
        Optional<AlertMessage> message = messages.of(job.key(), job.entry());
        if (message.isEmpty()) {
            ends.failed(job, attempted.attempts(), Reason.WRONG_ADDRESS, "the client is no longer configured");
            return;
        }
        int attempts = attempted.attempts() + 1;
        switch (deliver(message.get())) {
            case Delivery.Delivered(String detail) -> {
                wellAgain();
                ends.sent(job, attempts, detail);
            }
            case Delivery.Refused(Reason reason, String detail) -> {
                wellAgain();
                ends.failed(job, attempts, reason, detail);
            }
            case Delivery.TryAgain later -> later(job, attempts, later);
        }
    }

    private Delivery deliver(AlertMessage message) {
        try {
            return channel.deliver(message);
        } catch (RuntimeException e) {
            return new Delivery.Refused(Reason.BUG, e.toString());
        }
    }

    private void later(Job job, int attempts, Delivery.TryAgain later) throws InterruptedException {
        trouble = later.detail() + " (" + later.reason().word() + ")";
        failuresInARow++;
        Duration elapsed = Duration.between(job.entry().at(), clock.instant());
        var failed = new RetryPolicy.Attempt(failuresInARow, elapsed, later.reason(), later.retryAfter());
        switch (policy.after(failed, () -> ThreadLocalRandom.current().nextDouble())) {
            case RetryPolicy.Decision.GiveUp _ -> ends.failed(job, attempts, later.reason(), later.detail());
            case RetryPolicy.Decision.Again(Duration wait) -> {
                queue.add(new Attempted(job, attempts));
                Thread.sleep(wait);
            }
        }
    }

    private void wellAgain() {
        trouble = null;
        failuresInARow = 0;
    }
}
