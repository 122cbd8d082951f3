package org.rightswatch.contracts.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shared by the wrapped ids: an id is never blank, and a derived id is a SHA-256 over its parts. */
final class Ids {

    /** To look for an implementation takes as long as to hash an id; {@code digest()} leaves it as new. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Ids::sha256);

    private Ids() {}

    static void requireText(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    /** Hex SHA-256 of the parts, each followed by a line feed, so that no two lists of parts collide. */
    static String hash(String... parts) {
        MessageDigest digest = SHA256.get();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
