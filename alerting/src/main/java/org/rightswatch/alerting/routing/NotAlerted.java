package org.rightswatch.alerting.routing;

import java.util.Locale;

/** Why a hit was not told to somebody. The same word appears in metrics, logs and records. */
public enum NotAlerted {
    /** The record on the topic is not a hit; the indexer puts its bytes into quarantine. */
    UNREADABLE,
    /** No client is configured for the holder. */
    NO_CLIENT,
    /** The client has no receivers for alerts. */
    NO_RECEIVER,
    /** The matcher itself shows this candidate only on demand. */
    SUPPRESSED_BY_MATCHER,
    BELOW_MINIMUM_SEVERITY,
    /** The client asked for silence at this time; the digest has the hit. */
    SILENCED,
    /** A person decided that it is not infringing or sold by an authorised seller. */
    DISMISSED,
    GONE,
    ALREADY_TOLD,
    /** A newer revision of the same hit came before the message went out. */
    SUPERSEDED,
    /** The message about it could not be delivered and was given up. */
    DELIVERY_FAILED,
    /** Another instance has taken the group over and counts it from now on. */
    HANDED_OVER;

    /** The word for metrics and logs: {@code below-minimum-severity}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
