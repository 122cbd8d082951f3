package org.rightswatch.crawler.render;

import com.microsoft.playwright.Route;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.rightswatch.crawler.fetch.PartAnswer;
import org.rightswatch.crawler.fetch.PartFetcher;
import org.rightswatch.crawler.fetch.PartRequest;

/** Parts on their way, fetched one after the other by a thread of its own: what makes the page first, pictures last. */
final class Errands implements AutoCloseable {

    private final PartFetcher fetcher;
    private final BlockingQueue<Errand> waiting = new PriorityBlockingQueue<>(
            16, Comparator.comparing(Errand::urgency).thenComparingInt(Errand::number));
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Thread runner;
    private int given;
    private int taken;

    Errands(PartFetcher fetcher) {
        this.fetcher = fetcher;
        this.runner = Thread.ofVirtual().name("rendering-parts").start(this::run);
    }

    /** What is fetched first. */
    enum Urgency {
        TEXT,
        PICTURE
    }

    private record Errand(Urgency urgency, int number, Route route, PartRequest request) {}

    /** A part that has come, or will not. */
    record Done(Route route, PartRequest request, PartAnswer answer) {}

    void give(Urgency urgency, Route route, PartRequest request) {
        waiting.add(new Errand(urgency, given++, route, request));
    }

    /** The next part that has come; asked by the thread that gives. */
    Optional<Done> take() {
        Optional<Done> next = Optional.ofNullable(done.poll());
        next.ifPresent(any -> taken++);
        return next;
    }

    boolean isIdle() {
        return given == taken;
    }

    private void run() {
        try {
            while (true) {
                Errand errand = waiting.take();
                done.add(new Done(errand.route(), errand.request(), fetcher.fetch(errand.request())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody waits for the rest
        }
    }

    /** Waits until nothing is asked for any more, so that what was fetched can be read. */
    @Override
    public void close() {
        runner.interrupt();
        boolean interrupted = false;
        while (runner.isAlive()) {
            try {
                runner.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
