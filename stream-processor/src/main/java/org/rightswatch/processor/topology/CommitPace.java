package org.rightswatch.processor.topology;

import java.time.Duration;

/**
 * When a task asks for a commit. A hit can be read when it is committed, and a commit takes the broker and the thread as long as
 * a hundred listings do: listings that come alone are committed at the next look, a backlog, in which none is waited for, every
 * {@link #AT_LEAST_EVERY}. Not thread-safe.
 */
final class CommitPace {

    /** How long a backlog is worked on in one transaction: Streams commits then without being asked. */
    static final Duration AT_LEAST_EVERY = Duration.ofMillis(500);

    static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** So many listings of a task between two looks are a backlog: four tasks of them are twice the peak planned for. */
    static final int BACKLOG = 100;

    private int recent;
    private boolean uncommitted;

    /** A listing was processed. */
    void came() {
        recent++;
        uncommitted = true;
    }

    /** Whether to ask for a commit now; to be called every {@link #LOOK_EVERY}. */
    boolean due() {
        boolean due = uncommitted && recent < BACKLOG;
        uncommitted &= !due;
        recent = 0;
        return due;
    }
}
