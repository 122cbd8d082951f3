package org.rightswatch.alerting.digest;

import java.util.Map;
import java.util.Objects;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.channel.email.EmailSettings;

/**
 * A client and where its digest goes.
 *
 * @param receivers e-mail receivers by name; empty: the digest is only kept as files
 */
public record DigestClient(Addressee addressee, Map<String, EmailSettings> receivers) {

    public DigestClient {
        receivers = Map.copyOf(receivers);
    }

    /** One of the receivers. */
    EmailSettings receiver(String name) {
        return Objects.requireNonNull(receivers.get(name), name);
    }
}
