package org.rightswatch.alerting;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.email.EmailChannel;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.channel.email.SmtpSettings;
import org.rightswatch.alerting.channel.http.Target;
import org.rightswatch.alerting.channel.webhook.WebhookChannel;
import org.rightswatch.alerting.channel.webhook.WebhookSettings;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/** One way to reach somebody; {@code kind} says which. A new channel is one more record here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ReceiverSettings {

    /** What clients call it by, and what stands in the notification log. */
    String name();

    /** Opens the channel; connects nowhere yet. */
    Channel open(Clock clock);

    /** E-mail. */
    @JsonTypeName("email")
    record Email(String name, String from, List<String> to, SmtpSettings smtp) implements ReceiverSettings {

        public Email {
            requireName(name);
            to = List.copyOf(to);
            new EmailSettings(from, to, smtp);
        }

        /** The room's own settings. */
        public EmailSettings email() {
            return new EmailSettings(from, to, smtp);
        }

        @Override
        public Channel open(Clock clock) {
            return new EmailChannel(email(), clock);
        }
    }

    /**
     * A signed webhook.
     *
     * @param secret {@code whsec_…}
     * @param previousSecret while the secret is being changed: messages carry both signatures
     * @param allow {@code host:port} that may be reached without TLS and at a private address
     */
    @JsonTypeName("webhook")
    record Webhook(
            String name,
            URI url,
            Secret secret,
            @Nullable Secret previousSecret,
            Set<String> allow,
            @Default("20s") Duration timeout)
            implements ReceiverSettings {

        public Webhook {
            requireName(name);
            allow = Set.copyOf(allow);
            new Target(url, allow, timeout);
        }

        @Override
        public Channel open(Clock clock) {
            List<Secret> secrets = Stream.of(secret, previousSecret)
                    .flatMap(Stream::ofNullable)
                    .toList();
            return new WebhookChannel(new WebhookSettings(new Target(url, allow, timeout), secrets), clock);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("a receiver's name is letters, digits, '.', '_' and '-': " + name);
        }
    }
}
