package org.rightswatch.processor.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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

    /** The most bytes of what is neither a text nor a list. */
    private static final int LONGEST = 16;

    private ByteBuffer out = ByteBuffer.allocate(256);

    static byte[] bytes(Ledger ledger) {
        LedgerWriter writer = new LedgerWriter();
        writer.write(ledger);
        return Arrays.copyOf(writer.out.array(), writer.out.position());
    }

    private void write(Ledger ledger) {
        out.put(LedgerSerde.VERSION);
        text(ledger.content());
        instant(ledger.firstSeenAt());
        room(LONGEST);
        ByteUtils.writeUnsignedVarint(ledger.hits().size(), out);
        for (Ledger.Entry entry : ledger.hits()) {
            text(entry.right().value());
            text(entry.holder());
            room(2 * LONGEST);
            ByteUtils.writeVarlong(entry.revision(), out);
            out.putDouble(entry.score());
            out.put((byte) (code(entry.severity()) | (entry.open() ? OPEN : 0)));
            text(entry.fingerprint());
        }
    }

    private void instant(@Nullable Instant instant) {
        room(LONGEST);
        out.put((byte) (instant == null ? 0 : 1));
        if (instant != null) {
            out.putLong(instant.getEpochSecond());
            out.putInt(instant.getNano());
        }
    }

    private void text(String text) {
        int prefix = text.startsWith(SHA256_PREFIX) ? SHA256_PREFIX.length() : 0;
        if (!hash(text, prefix)) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            begin(PLAIN, content.length);
            out.put(content);
        }
    }

    /** Writes it if it is whole bytes in the digits that reading gives back. */
    private boolean hash(String text, int from) {
        int length = text.length() - from;
        if (length < SHORTEST_HASH || length % 2 != 0) {
            return false;
        }
        int start = out.position();
        begin(from == 0 ? HEX : SHA256, length / 2);
        for (int i = from; i < text.length(); i += 2) {
            int both = (digit(text.charAt(i)) << 4) | digit(text.charAt(i + 1));
            if (both < 0) {
                out.position(start);
                return false;
            }
            out.put((byte) both);
        }
        return true;
    }

    /** The value of a digit, a negative number for what is none. */
    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    private void begin(int kind, int length) {
        room(LONGEST + length);
        out.put((byte) kind);
        ByteUtils.writeUnsignedVarint(length, out);
    }

    private void room(int more) {
        if (out.remaining() < more) {
            out = ByteBuffer.allocate(2 * out.capacity() + more).put(out.flip());
        }
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
