package org.rightswatch.alerting.channel.http;

import java.time.Duration;
import java.util.Optional;
import org.rightswatch.platform.retry.Reason;

/** What came back from a post. */
public sealed interface Answer {

    /**
     * The server answered.
     *
     * @param body its first 16 KiB as UTF-8
     */
    record Answered(int status, String body, Optional<Duration> retryAfter) implements Answer {

        /** Whether the status is 2xx. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** It did not. */
    record Silent(Reason reason, String detail) implements Answer {}
}
