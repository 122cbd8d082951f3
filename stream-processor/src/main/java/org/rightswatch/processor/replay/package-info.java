/**
 * The engine without Kafka: files in, hits or similarities out, by the same rules as the topology. {@link
 * org.rightswatch.processor.replay.OfflineMatching} is behind {@code rightswatch match}, {@link
 * org.rightswatch.processor.replay.PairSimilarity} behind {@code rightswatch similarity}.
 */
@NullMarked
package org.rightswatch.processor.replay;

import org.jspecify.annotations.NullMarked;
