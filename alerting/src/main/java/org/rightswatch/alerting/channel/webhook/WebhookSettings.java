package org.rightswatch.alerting.channel.webhook;

import java.util.List;
import org.rightswatch.alerting.channel.http.Target;
import org.rightswatch.platform.settings.Secret;

/**
 * A receiver by webhook.
 *
 * @param secrets the current one first; a second one while it is being changed
 */
public record WebhookSettings(Target target, List<Secret> secrets) {

    public WebhookSettings {
        secrets = List.copyOf(secrets);
        secrets.forEach(Signature::of);
    }
}
