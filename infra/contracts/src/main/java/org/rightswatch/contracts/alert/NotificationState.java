package org.rightswatch.contracts.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a notification stands. */
public enum NotificationState {
    /** Decided, not yet known to have arrived: sent again with the same id after a restart. */
    @JsonProperty("pending")
    PENDING,

    @JsonProperty("sent")
    SENT,

    /** Given up: wrong address, refused, or out of time. */
    @JsonProperty("failed")
    FAILED,

    /** Deliberately not sent; the reason says why. */
    @JsonProperty("suppressed")
    SUPPRESSED
}
