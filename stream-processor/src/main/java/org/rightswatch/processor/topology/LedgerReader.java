package org.rightswatch.processor.topology;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.value.RightId;

/** Reads what {@link LedgerWriter} wrote. Throws one of several runtime exceptions when the bytes are something else. */
final class LedgerReader {

    private final ByteBuffer in;

    /**
     * @param in from after the version
     */
    LedgerReader(ByteBuffer in) {
        this.in = in;
    }

    Ledger ledger() {
        String content = text();
        Instant firstSeenAt = instant();
        int count = ByteUtils.readUnsignedVarint(in);
        List<Ledger.Entry> hits = new ArrayList<>(Math.min(count, in.remaining()));
        for (int i = 0; i < count; i++) {
            hits.add(entry());
        }
        return new Ledger(content, firstSeenAt, hits);
    }

    private Ledger.Entry entry() {
        RightId right = new RightId(text());
        String holder = text();
        long revision = ByteUtils.readVarlong(in);
        double score = in.getDouble();
        int severity = in.get() & 0xFF;
        boolean open = (severity & LedgerWriter.OPEN) != 0;
        return new Ledger.Entry(right, holder, revision, score, severity(severity & ~LedgerWriter.OPEN), text(), open);
    }

    private @Nullable Instant instant() {
        return in.get() == 0 ? null : Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    private String text() {
        int kind = in.get();
        byte[] content = bytes(ByteUtils.readUnsignedVarint(in));
        return switch (kind) {
            case LedgerWriter.PLAIN -> new String(content, StandardCharsets.UTF_8);
            case LedgerWriter.HEX -> HexFormat.of().formatHex(content);
            case LedgerWriter.SHA256 ->
                LedgerWriter.SHA256_PREFIX + HexFormat.of().formatHex(content);
            default -> throw new IllegalArgumentException("no such kind of text: " + kind);
        };
    }

    private byte[] bytes(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static Severity severity(int code) {
        for (Severity severity : Severity.values()) {
            if (LedgerWriter.code(severity) == code) {
                return severity;
            }
        }
        throw new IllegalArgumentException("no such severity: " + code);
    }
}
