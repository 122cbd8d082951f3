package org.rightswatch.alerting.channel.email;

import java.util.List;

/**
 * A receiver by e-mail.
 *
 * @param from sender, {@code name@host} or {@code Name <name@host>}
 * @param to recipients, each sees the others
 */
public record EmailSettings(String from, List<String> to, SmtpSettings smtp) {

    public EmailSettings {
        to = List.copyOf(to);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("to names at least one mail address");
        }
        Smtp.address(from);
        to.forEach(Smtp::address);
    }
}
