/**
 * The alert topology, the notification log, and the senders.
 *
 * <p>{@link AlertTopology} (Kafka Streams, exactly once) reads {@code hits}, asks {@code routing} who is told and when, keeps per
 * receiver and group what was told, and writes a {@code pending} entry to {@code notifications} for each message. {@link
 * AlertSender} is a plain consumer of that log: it sends what is pending through the receiver's channel and writes {@code
 * sent} or {@code failed} beside it, which the topology reads back. A group has at most one message in flight; what comes
 * meanwhile is grouped into the next one. So a restart or an outage ends in one message per group, and a process killed between
 * sending and recording repeats at most that one message, with the same visible id.
 */
@NullMarked
package org.rightswatch.alerting.notify;

import org.jspecify.annotations.NullMarked;
