package org.rightswatch.platform.quarantine;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.platform.problem.Line;

/**
 * Why a record is quarantined.
 *
 * @param stage who gives up ({@code matcher}, {@code hit-index} …)
 * @param reason one word, a metric label ({@code malformed-json}, {@code invalid}, {@code too-large} …)
 * @param detail one line for a person: what, where, how to mend
 */
public record Why(String stage, String reason, String detail) {

    /** Reason for bytes that are not the contract. */
    public static final String MALFORMED = "malformed-json";

    public Why {
        detail = Line.of(detail);
    }

    /** The quarantined form of a consumed record. */
    public QuarantinedRecord of(ConsumerRecord<?, byte[]> record, Instant at) {
        return new QuarantinedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                key(record.key()),
                wrap(record.value()),
                stage,
                reason,
                detail,
                at);
    }

    private static @Nullable Base64Bytes key(@Nullable Object key) {
        return key instanceof byte[] bytes ? wrap(bytes) : key == null ? null : wrap(utf8(key.toString()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static @Nullable Base64Bytes wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64Bytes.of(bytes);
    }
}
