/**
 * The Streams topology: listings × rights → hits. {@link org.rightswatch.processor.topology.MatchTopology} draws it.
 *
 * <p><b>Rights.</b> Topic {@code rights} feeds a global store without a table of its own: {@code RegisterStore} is the
 * engine's index. Every instance reads all of it, a restart rebuilds it through the same processor, and Streams starts no
 * live task before that is done. Changes are gathered and the immutable index is replaced a few times a second at most, by
 * whichever task asks next. A record that is no right is skipped here, because a global processor cannot forward; it is
 * quarantined, once for all instances, by {@code RightsInspector}, a consumer group of its own on the same topic.
 *
 * <p><b>Listings.</b> The topic is read as bytes. A record that is no listing goes to {@code quarantine} in the same
 * transaction. Store {@code listing-ledger} knows for each listing the hash of its content and what was published of its
 * hits, so an unchanged listing costs one look-up, and revisions count on even when a hit goes and comes again.
 *
 * <p><b>Back-matching.</b> Store {@code listing-content} holds every listing's bytes. It is filled from topic {@code listings}
 * itself, which serves as its changelog, so nothing is written twice, and it is always exactly as far as the task: reading
 * the topic a second time with a consumer would be neither. When rights change, wall-clock slices go over the store and
 * match it with the changed rights only; store {@code back-matching} remembers how far, over restarts.
 *
 * <p>Everything between reading a listing and committing its hits, ledger and offset is one transaction.
 */
@NullMarked
package org.rightswatch.processor.topology;

import org.jspecify.annotations.NullMarked;
