package org.rightswatch.alerting.channel;

import java.time.Duration;
import java.util.Optional;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.retry.Reason;

/** What became of one attempt to send. */
public sealed interface Delivery {

    /**
     * The other side took it.
     *
     * @param detail what is worth noting in the log, or empty
     */
    record Delivered(String detail) implements Delivery {
        public Delivered {
            detail = Line.of(detail);
        }
    }

    /**
     * It did not, but may later. Also when it is unknown whether it did: the repeat has the same id.
     *
     * @param retryAfter what the other side asked for
     */
    record TryAgain(Reason reason, String detail, Optional<Duration> retryAfter) implements Delivery {
        public TryAgain {
            detail = Line.of(detail);
        }

        public TryAgain(Reason reason, String detail) {
            this(reason, detail, Optional.empty());
        }
    }

    /** It never will. */
    record Refused(Reason reason, String detail) implements Delivery {
        public Refused {
            detail = Line.of(detail);
        }
    }
}
