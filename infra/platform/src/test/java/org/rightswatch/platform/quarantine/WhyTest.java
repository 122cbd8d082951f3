package org.rightswatch.platform.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.topic.Topics;

class WhyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Why WHY = new Why("matcher", Why.MALFORMED, "bad\n\u001b[31mbytes");

    @Test
    void keepsKeyAndBytesExactlyAndWhereTheyCameFrom() {
        byte[] bytes = {0, (byte) 0xFF, '\n', '{'};
        QuarantinedRecord kept = WHY.of(new ConsumerRecord<>("listings", 3, 42, "clé", bytes), NOW);
        QuarantinedRecord read = Topics.QUARANTINE
                .values()
                .deserializer()
                .deserialize(
                        "quarantine", Topics.QUARANTINE.values().serializer().serialize("quarantine", kept));
        assertThat(read).isEqualTo(kept);
        assertThat(read.value().bytes()).isEqualTo(bytes);
        assertThat(new String(read.key().bytes(), StandardCharsets.UTF_8)).isEqualTo("clé");
        assertThat(read).returns("listings", QuarantinedRecord::topic).returns(42L, QuarantinedRecord::offset);
    }

    @Test
    void keepsARecordWithoutKeyOrValue() {
        QuarantinedRecord kept = WHY.of(new ConsumerRecord<>("rights", 0, 0, null, null), NOW);
        assertThat(kept.key()).isNull();
        assertThat(kept.value()).isNull();
    }

    @Test
    void detailIsOneHarmlessLine() {
        assertThat(WHY.detail()).isEqualTo("bad \\u001b[31mbytes");
    }
}
