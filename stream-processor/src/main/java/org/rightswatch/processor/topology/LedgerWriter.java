package org.rightswatch.processor.topology;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.hit.Severity;

/**
 * Writes a ledger in a few dozen bytes: its content, when it was first seen, the number of its hits; of each hit right, holder,
 * revision, score, severity and whether it is open, fingerprint. Hashes, which are most of it, are kept in binary.
 */
final class LedgerWriter {

    /** How a text is kept. */
    static final int PLAIN = 0;

    static final int HEX = 1;
    static final int SHA256 = 2;

    static final String SHA256_PREFIX = "sha256:";
    static final int OPEN = 0x80;

    /** Shorter ones take as much room as they are. */
    private static final int SHORTEST_HASH = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    private final DataOutputStream out = new DataOutputStream(bytes);

    static byte[] bytes(Ledger ledger) {
        LedgerWriter writer = new LedgerWriter();
        try {
            writer.write(ledger);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return writer.bytes.toByteArray();
    }

    private void write(Ledger ledger) throws IOException {
        out.writeByte(LedgerSerde.VERSION);
        text(ledger.content());
        instant(ledger.firstSeenAt());
        ByteUtils.writeUnsignedVarint(ledger.hits().size(), out);
        for (Ledger.Entry entry : ledger.hits()) {
            text(entry.right().value());
            text(entry.holder());
            ByteUtils.writeVarlong(entry.revision(), out);
            out.writeDouble(entry.score());
            out.writeByte(code(entry.severity()) | (entry.open() ? OPEN : 0));
            text(entry.fingerprint());
        }
    }

    private void instant(@Nullable Instant instant) throws IOException {
        out.writeBoolean(instant != null);
        if (instant != null) {
            out.writeLong(instant.getEpochSecond());
            out.writeInt(instant.getNano());
        }
    }

    private void text(String text) throws IOException {
        int prefix = text.startsWith(SHA256_PREFIX) ? SHA256_PREFIX.length() : 0;
        if (isHash(text, prefix)) {
            text(prefix == 0 ? HEX : SHA256, HexFormat.of().parseHex(text, prefix, text.length()));
        } else {
            text(PLAIN, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void text(int kind, byte[] content) throws IOException {
        out.writeByte(kind);
        ByteUtils.writeUnsignedVarint(content.length, out);
        out.write(content);
    }

    /** Whole bytes in the digits that reading gives back. */
    private static boolean isHash(String text, int from) {
        int length = text.length() - from;
        if (length < SHORTEST_HASH || length % 2 != 0) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Written down: never change one. */
    static int code(Severity severity) {
        return switch (severity) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }
}
