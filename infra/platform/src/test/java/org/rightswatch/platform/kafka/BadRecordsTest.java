package org.rightswatch.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class BadRecordsTest {

    private final BadRecords bad = new BadRecords();

    private boolean isNew(String topic, int partition, long offset) {
        return bad.isNew(new ConsumerRecord<>(topic, partition, offset, "key", "value"));
    }

    @Test
    void eachIsTakenForNewOnceHoweverOftenItsTopicIsRead() {
        assertThat(isNew("a", 0, 0)).isTrue();
        assertThat(isNew("a", 0, 3)).isTrue();
        assertThat(isNew("a", 1, 3)).isTrue();
        assertThat(isNew("b", 0, 3)).isTrue();
        assertThat(isNew("a", 0, 0)).isFalse();
        assertThat(isNew("a", 0, 3)).isFalse();
        assertThat(isNew("a", 0, 4)).isTrue();
    }
}
