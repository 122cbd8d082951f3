package org.rightswatch.alerting.notify;

import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.alert.Notification;

/**
 * A pending entry of the log that this process has to send.
 *
 * @param partition and offset: where it was read
 * @param key of the log
 * @param bytes its size, for bounding memory
 */
record Job(TopicPartition partition, long offset, String key, Notification entry, int bytes) {}
