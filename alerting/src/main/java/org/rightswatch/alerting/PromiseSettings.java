package org.rightswatch.alerting;

import java.time.Duration;
import java.util.Optional;
import org.rightswatch.alerting.routing.AlertTimers;
import org.rightswatch.platform.retry.RetryPolicy;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Durations;

/**
 * What clients are promised about alerts.
 *
 * @param firstAlertWithin from the first hit of a quiet group to its message
 * @param furtherAlertsEvery two messages about one right are at least this far apart
 * @param remindEvery how often open hits are told again, or {@code off}
 * @param tellAgainWhenGoneFor a told hit that was gone so long is told again when it comes back
 * @param giveUpAfter how long an unreachable receiver is tried
 */
public record PromiseSettings(
        @Default("30s") Duration firstAlertWithin,
        @Default("5m") Duration furtherAlertsEvery,
        @Default("off") String remindEvery,
        @Default("24h") Duration tellAgainWhenGoneFor,
        @Default("24h") Duration giveUpAfter) {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    public PromiseSettings {
        timers(firstAlertWithin, furtherAlertsEvery, remindEvery, tellAgainWhenGoneFor);
        new RetryPolicy(FIRST_RETRY, LONGEST_RETRY, giveUpAfter);
    }

    AlertTimers timers() {
        return timers(firstAlertWithin, furtherAlertsEvery, remindEvery, tellAgainWhenGoneFor);
    }

    RetryPolicy retries() {
        return new RetryPolicy(FIRST_RETRY, LONGEST_RETRY, giveUpAfter);
    }

    private static AlertTimers timers(Duration first, Duration further, String remind, Duration gone) {
        Optional<Duration> every = remind.equals("off") ? Optional.empty() : Optional.of(Durations.parse(remind));
        return new AlertTimers(first, further, every, gone);
    }
}
