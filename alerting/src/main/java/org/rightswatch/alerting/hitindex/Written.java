package org.rightswatch.alerting.hitindex;

/** What became of one {@link Change}. */
sealed interface Written {

    /** It is in the index. */
    record Stored() implements Written {}

    /** The index has this version, or a newer one. */
    record AlreadyThere() implements Written {}

    /** Not known to be stored; sending it again is harmless. */
    record TryAgain(String why) implements Written {}

    /** The server will never take it. */
    record Refused(String reason, String detail) implements Written {}
}
