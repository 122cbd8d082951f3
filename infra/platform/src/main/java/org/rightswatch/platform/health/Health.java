package org.rightswatch.platform.health;

import org.rightswatch.platform.problem.Line;

/** What can be said about a part: up or not, and one line why. */
public final class Health {

    private Health() {}

    /** How a part is. */
    public enum State {
        UP,
        /** Not yet ready, and on its way: shown by {@code /ready}, not by {@code /health}. */
        STARTING,
        /** Not ready, waiting for something outside to come back: shown by {@code /ready}, not by {@code /health}. */
        WAITING,
        /** Broken until somebody restarts or mends it. */
        DOWN
    }

    /**
     * A part's state and one line why.
     *
     * @param reason for a person; empty when up and nothing to add
     */
    public record Status(State state, String reason) {

        public Status {
            reason = Line.of(reason);
        }

        public static Status up() {
            return new Status(State.UP, "");
        }

        public static Status up(String detail) {
            return new Status(State.UP, detail);
        }

        public static Status starting(String reason) {
            return new Status(State.STARTING, reason);
        }

        public static Status waiting(String reason) {
            return new Status(State.WAITING, reason);
        }

        public static Status down(String reason) {
            return new Status(State.DOWN, reason);
        }

        /** Down because of what a thread of ours did not expect. */
        public static Status stoppedBy(Throwable failure) {
            return down("stopped by " + failure);
        }

        public boolean isUp() {
            return state == State.UP;
        }
    }
}
