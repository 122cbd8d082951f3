/**
 * The index of hits: the only room that knows the Elasticsearch mapping. Everybody else asks {@link HitIndex}.
 *
 * <p><b>Names.</b> {@code rightswatch-hits-v2} holds the hits, {@code rightswatch-findings-v1} what people decided. Readers
 * use the alias {@code rightswatch-hits}, the writer uses {@code rightswatch-hits-write} (likewise for findings). A mapping
 * is never changed in place: a new one gets a new number, a new consumer group (its name carries the number) that fills
 * it from the compacted topics. Both aliases move to the new index when it is made: until the topics are read, readers see fewer hits,
 * never stale ones. An index whose mapping is not this version's is refused at start.
 *
 * <p><b>Writing.</b> {@link HitIndexer} is a plain consumer loop over {@code hits} and {@code findings}. A hit is written
 * with its id and its revision as external version, so a replay or an older revision is answered with a conflict, which
 * means "already there". A finding must not take part in that race: an Elasticsearch partial update would count the
 * version up and make the next revision look old. So a finding is stored in its own index (version = time of the
 * decision), and the hit's document, which carries a copy of it, is read and written again with the <i>same</i>
 * version ({@code external_gte}); a newer revision written in between wins and is tried again. A new revision of a hit takes the
 * stored finding along. Both topics are keyed by hit id with the same number of partitions, and the range assignor gives equal
 * partitions to one consumer, so one thread writes both sides of a hit.
 *
 * <p><b>Searching.</b> The core-only server has no folding or n-gram filters, so {@link SearchText} makes the words (folded,
 * Chinese and Japanese as single characters and pairs) and the trigrams here, for documents and for queries alike.
 */
@NullMarked
package org.rightswatch.alerting.hitindex;

import org.jspecify.annotations.NullMarked;
