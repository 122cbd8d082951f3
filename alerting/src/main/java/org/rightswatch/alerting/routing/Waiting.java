package org.rightswatch.alerting.routing;

import org.rightswatch.contracts.hit.Hit;

/**
 * A hit that will be in the group's next message.
 *
 * @param hit newest revision, cut to what a message shows
 * @param reason why it will be told
 */
public record Waiting(Hit hit, AlertReason reason) {}
