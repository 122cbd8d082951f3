package org.rightswatch.processor.topology;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.value.Base64Bytes;

/** A record that cannot be processed, in the form in which it is kept. */
final class Poison {

    static final String STAGE = "matcher";

    /** Base64 of it must fit into a record of the topic. */
    private static final int LARGEST = 5 << 20;

    private Poison() {}

    static QuarantinedRecord of(Record<byte[], byte[]> message, RecordMetadata where, Contract why, Instant now) {
        byte[] value = message.value();
        boolean tooLarge = value != null && value.length > LARGEST;
        String detail = tooLarge
                ? why.detail() + "; its " + value.length + " bytes are too many to keep here, see the source topic"
                : why.detail();
        return new QuarantinedRecord(
                where.topic(),
                where.partition(),
                where.offset(),
                wrap(message.key()),
                tooLarge ? null : wrap(value),
                STAGE,
                why.reason(),
                detail,
                now);
    }

    private static @Nullable Base64Bytes wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64Bytes.of(bytes);
    }
}
