package org.rightswatch.alerting.channel.email;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/**
 * A mail server that takes our mail.
 *
 * @param security {@code starttls} (the default, required), {@code tls} from the first byte, or {@code none} for a relay on this machine
 * @param username absent: no login
 * @param timeout of connecting and of each answer
 */
public record SmtpSettings(
        String host,
        @Default("587") int port,
        @Default("starttls") String security,
        @Nullable String username,
        @Nullable Secret password,
        @Default("30s") Duration timeout) {

    /** How the connection is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public SmtpSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 1 to 65535, is " + port);
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("username and password go together");
        }
        parse(security);
    }

    Security protection() {
        return parse(security);
    }

    private static Security parse(String word) {
        try {
            return Security.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("security is none, starttls or tls, not " + word, e);
        }
    }
}
