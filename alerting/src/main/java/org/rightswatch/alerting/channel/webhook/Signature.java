package org.rightswatch.alerting.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rightswatch.platform.settings.Secret;

/** The symmetric signature of Standard Webhooks 1.0.0: HMAC-SHA256 over {@code id.timestamp.body}. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private Signature(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** Reads {@code whsec_} and base64 of 24 to 64 bytes; anything else is an {@link IllegalArgumentException} that does not show it. */
    static Signature of(Secret secret) {
        String text = secret.reveal();
        if (text.startsWith(PREFIX)) {
            try {
                byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
                if (key.length >= SHORTEST && key.length <= LONGEST) {
                    return new Signature(key);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("a webhook secret is whsec_ and base64", e.getCause());
            }
        }
        throw new IllegalArgumentException("a webhook secret is whsec_ and the base64 of 24 to 64 random bytes");
    }

    /**
     * One entry of the header {@code webhook-signature}.
     *
     * @param timestamp unix seconds
     */
    String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
