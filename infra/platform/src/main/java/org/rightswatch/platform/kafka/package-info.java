/**
 * Everything that opens a connection to Kafka: producers, consumers, admin, Streams properties and topic creation, set
 * so that a broker restart is waited out and nothing is lost or doubled.
 */
@NullMarked
package org.rightswatch.platform.kafka;

import org.jspecify.annotations.NullMarked;
