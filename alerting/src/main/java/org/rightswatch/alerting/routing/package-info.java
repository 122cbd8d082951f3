/**
 * Who is told about a hit, when, and why not: pure decisions, no clock, no broker.
 *
 * <p>A hit goes to the client of its holder ({@link Router}); each of the client's receivers has a group per right ({@link
 * GroupKey}). Within the group {@link Telling} decides hit by hit against what was told before, {@link GroupState} keeps the
 * promises of {@link AlertTimers}, and {@link NotificationId} names the message so that a repeat is recognised. Every way not
 * to be alerted is a {@link NotAlerted}, counted under its word. The order of decisions follows Prometheus Alertmanager (its
 * notification log and DedupStage), with two differences: an idle group waits {@code firstAlertWithin} again instead of the
 * next tick, and "resolved" is not told (a listing that is gone is in the digest).
 */
@NullMarked
package org.rightswatch.alerting.routing;

import org.jspecify.annotations.NullMarked;
