package org.rightswatch.engines;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks again and again, at short intervals, until an engine answers, ends or takes too long. */
final class Readiness {
    private static final Duration INTERVAL = Duration.ofMillis(50);
    private static final Duration NEWS = Duration.ofSeconds(5);

    private final ChildProcess child;
    private final EngineSettings settings;
    private final String engine;

    Readiness(String engine, ChildProcess child, EngineSettings settings) {
        this.engine = engine;
        this.child = child;
        this.settings = settings;
    }

    /** Returns when the question is answered with yes; throws when the child ended or the patience is over. */
    void await(BooleanSupplier answers) {
        long start = System.nanoTime();
        Duration nextNews = NEWS;
        while (!answers.getAsBoolean()) {
            child.requireAlive();
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(settings.patience()) > 0) {
                throw child.tooSlow(settings.patience());
            }
            if (waited.compareTo(nextNews) > 0) {
                settings.progress().report("waiting for " + engine + ", " + waited.toSeconds() + " s");
                nextNews = nextNews.plus(NEWS);
            }
            pause();
        }
    }

    /** A pause that an interrupt ends; only the interval between two questions, never the readiness itself. */
    private static void pause() {
        try {
            new CountDownLatch(1).await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an engine started", e);
        }
    }
}
