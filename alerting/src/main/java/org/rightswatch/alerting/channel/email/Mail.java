package org.rightswatch.alerting.channel.email;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rightswatch.contracts.value.Base64Bytes;

/**
 * A mail to send.
 *
 * @param envelope who sends it to whom
 * @param subject any text; line breaks and hidden characters are taken out
 * @param messageId local part of the Message-ID: letters and digits, the same on every repeat
 * @param text the plain-text half
 * @param html the HTML half
 * @param parts pictures shown in the HTML and files attached
 * @param headers further headers, such as {@code List-Unsubscribe}
 */
public record Mail(
        Envelope envelope,
        String subject,
        String messageId,
        String text,
        String html,
        List<Part> parts,
        Map<String, String> headers) {

    public Mail {
        parts = List.copyOf(parts);
        headers = Map.copyOf(headers);
        if (!messageId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("not the local part of a Message-ID: " + messageId);
        }
    }

    /** The mail as it travels (RFC 5322), for keeping as a file. */
    public byte[] eml(Instant date) {
        try {
            return MimeMails.bytes(this, date);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail could not be composed: " + e.getMessage(), e);
        }
    }

    /** Sender and recipients, as {@code name@host} or {@code Name <name@host>}. */
    public record Envelope(String from, List<String> to) {
        public Envelope {
            to = List.copyOf(to);
            if (to.isEmpty()) {
                throw new IllegalArgumentException("a mail has at least one recipient");
            }
        }
    }

    /** Something that travels with the text. */
    public sealed interface Part {

        /** A picture that the HTML shows as {@code <img src="cid:ID">}. */
        record Picture(String id, String contentType, Base64Bytes content) implements Part {}

        /** An attached file. */
        record File(String name, String contentType, Base64Bytes content) implements Part {}
    }
}
