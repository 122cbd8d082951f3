package org.rightswatch.platform.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Line;

/** Remembers when a Streams thread died and how long to wait before the next one: 1 s, doubled while they keep dying. */
final class ThreadFailures {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final InstantSource clock;
    private @Nullable Throwable last;
    private Instant at = Instant.EPOCH;
    private int inARow;

    ThreadFailures(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes a failure; how long to wait before the thread is replaced. */
    synchronized Duration next(Throwable failure) {
        Instant now = clock.instant();
        inARow = now.isAfter(at.plus(FORGOTTEN_AFTER)) ? 0 : inARow + 1;
        last = failure;
        at = now;
        Duration pause = FIRST.multipliedBy(1L << Math.min(inARow, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** The last failure in one line, unless it is long ago. */
    synchronized Optional<String> recent() {
        boolean forgotten = last == null || clock.instant().isAfter(at.plus(LONGEST.plusSeconds(5)));
        return forgotten ? Optional.empty() : Optional.of("a thread died: " + Line.of(String.valueOf(last)));
    }
}
