package org.rightswatch.alerting.routing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.rightswatch.contracts.alert.Notification.NotifiedHit;

/**
 * The id of a message, the same whenever the same message is decided or sent again: 26 characters of the base32 (RFC 4648,
 * lower case) of a SHA-256. Visible to the reader, and used as {@code webhook-id} and as the local part of the e-mail's
 * Message-ID.
 */
public final class NotificationId {

    /** How long an id is. */
    public static final int LENGTH = 26;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private NotificationId() {}

    /**
     * The id.
     *
     * @param message number of the message in its group, from 0
     */
    public static String of(GroupKey group, List<NotifiedHit> hits, AlertReason reason, long message) {
        MessageDigest digest = sha256();
        add(digest, group.receiver());
        add(digest, group.group());
        hits.stream().map(h -> h.hit().value() + " " + h.revision()).sorted().forEach(h -> add(digest, h));
        add(digest, reason.word());
        add(digest, Long.toString(message));
        return base32(digest.digest());
    }

    /** The id of a message that is named by these words, in their order. */
    public static String of(List<String> words) {
        MessageDigest digest = sha256();
        words.forEach(word -> add(digest, word));
        return base32(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static String base32(byte[] bytes) {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int pair = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
            id.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 0x1f));
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
