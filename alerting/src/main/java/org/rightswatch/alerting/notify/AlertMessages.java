package org.rightswatch.alerting.notify;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.routing.GroupKey;
import org.rightswatch.contracts.alert.Notification;

/**
 * Makes the message of an entry of the log.
 *
 * @param addressees clients by holder
 * @param console where the console is reached by the clients' readers
 */
public record AlertMessages(Map<String, Addressee> addressees, Optional<URI> console) {

    public AlertMessages {
        addressees = Map.copyOf(addressees);
    }

    /** Empty when the client is no longer configured or the entry shows nothing. */
    Optional<AlertMessage> of(String key, Notification entry) {
        if (entry.shown().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(addressees.get(entry.holder()))
                .map(client -> new AlertMessage(
                        entry.id(),
                        client,
                        GroupKey.parse(key).right(),
                        entry.reason(),
                        entry.at(),
                        Math.max(entry.hits().size(), entry.shown().size()),
                        entry.shown(),
                        console));
    }
}
