package org.rightswatch.alerting.channel.email;

import java.time.Clock;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.Delivery;

/** Alerts by e-mail. */
public final class EmailChannel implements Channel {

    private final Mail.Envelope envelope;
    private final Smtp smtp;

    public EmailChannel(EmailSettings settings, Clock clock) {
        this.envelope = new Mail.Envelope(settings.from(), settings.to());
        this.smtp = new Smtp(settings.smtp(), clock);
    }

    @Override
    public Delivery deliver(AlertMessage message) {
        return smtp.send(new AlertMail(message).to(envelope));
    }

    @Override
    public void close() {
        // a connection lives no longer than one mail
    }
}
