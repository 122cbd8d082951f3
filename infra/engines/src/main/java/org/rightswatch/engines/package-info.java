/**
 * Real engines as child processes, for one machine and for tests: a Kafka broker in KRaft mode and an Elasticsearch
 * node.
 *
 * <p>{@link org.rightswatch.engines.KafkaBroker#start} and {@link org.rightswatch.engines.ElasticsearchNode#start}
 * return when the engine answers, and throw one clear {@code Problem} when it cannot. Everything listens on 127.0.0.1
 * only. A directory given twice is the same engine with the same data.
 *
 * <p>No engine outlives the JVM that started it, not even one that was killed with {@code kill -9}: each child holds
 * the read end of a pipe whose write end only the parent has, and stops in an orderly way when that pipe ends.
 */
@NullMarked
package org.rightswatch.engines;

import org.jspecify.annotations.NullMarked;
