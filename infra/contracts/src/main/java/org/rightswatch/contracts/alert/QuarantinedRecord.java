package org.rightswatch.contracts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Base64Bytes;

/**
 * A record that could not be processed: its bytes, the reason and where it came from, so that it can be replayed.
 *
 * @param topic where it was read
 * @param key the record's key
 * @param value the record's value
 * @param stage who gave up ({@code matcher}, {@code hit-index} …)
 * @param reason one word, counted as a metric label ({@code malformed-json}, {@code invalid} …)
 * @param detail one line: what, where, how to mend
 */
public record QuarantinedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable Base64Bytes key,
        @Nullable Base64Bytes value,
        String stage,
        String reason,
        String detail,
        Instant at) {}
