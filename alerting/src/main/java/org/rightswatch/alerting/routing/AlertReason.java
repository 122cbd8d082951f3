package org.rightswatch.alerting.routing;

import java.util.Arrays;
import java.util.Locale;

/** Why a message goes out. The word is stored in the notification log. */
public enum AlertReason {
    /** The receiver has never been told about this group. */
    FIRST_NOTIFICATION,
    /** Hits that this receiver has not been told about. */
    NEW_HITS_IN_GROUP,
    /** A hit that was told has risen to a higher severity since. */
    SEVERITY_RAISED,
    /** A hit that was told was gone for a while and is back. */
    REAPPEARED,
    /** Nothing new, but the client asked to be reminded of what is open. */
    REMINDER;

    /** The word for the log: {@code new-hits-in-group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a word of the log is one of these; the log also holds entries of the digest. */
    public static boolean isWord(String word) {
        return Arrays.stream(values()).anyMatch(reason -> reason.word().equals(word));
    }
}
