package org.rightswatch.alerting.notify;

import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.routing.NotAlerted;
import org.rightswatch.contracts.hit.Hit;

/**
 * A hit on its way to one group.
 *
 * @param hit cut to what a message shows
 * @param withdrawn why it is not to be told; absent when it is
 */
record Candidate(Hit hit, @Nullable NotAlerted withdrawn) implements GroupEvent {}
