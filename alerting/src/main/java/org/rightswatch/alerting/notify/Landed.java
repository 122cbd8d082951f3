package org.rightswatch.alerting.notify;

import org.rightswatch.contracts.alert.Notification;

/** An entry of the notification log, as the sender left it. */
record Landed(Notification entry) implements GroupEvent {}
