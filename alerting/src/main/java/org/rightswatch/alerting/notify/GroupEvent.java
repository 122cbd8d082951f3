package org.rightswatch.alerting.notify;

/** What a group hears of. */
sealed interface GroupEvent permits Candidate, Landed {}
