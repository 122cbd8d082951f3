package org.rightswatch.alerting;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.console.ConsoleSettings;
import org.rightswatch.alerting.digest.DigestClient;
import org.rightswatch.alerting.digest.DigestSettings;
import org.rightswatch.alerting.hitindex.IndexNames;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Default;

/**
 * Section {@code alerting}.
 *
 * @param indexPrefix first word of the Elasticsearch index names
 * @param consoleAddress where readers of messages reach the console, for links; absent: messages have no links to it
 * @param receivers ways to reach people
 * @param clients whom to tell about which holder's hits
 * @param digest when the weekly digest is sent
 */
public record AlertingSettings(
        @Default("rightswatch") String indexPrefix,
        @Nullable URI consoleAddress,
        List<ReceiverSettings> receivers,
        List<ClientSettings> clients,
        PromiseSettings promises,
        ConsoleSettings console,
        DigestSettings digest) {

    public AlertingSettings {
        receivers = List.copyOf(receivers);
        clients = List.copyOf(clients);
        new IndexNames(indexPrefix);
        requireOnce("receiver", receivers.stream().map(ReceiverSettings::name));
        requireOnce("client with holder", clients.stream().map(ClientSettings::holder));
        Set<String> known = receivers.stream().map(ReceiverSettings::name).collect(Collectors.toSet());
        clients.forEach(client -> requireKnown(client, known));
    }

    IndexNames indexNames() {
        return new IndexNames(indexPrefix);
    }

    /** Clients with the mail receivers of their digests; another kind of receiver cannot take one. */
    List<DigestClient> digestClients() {
        Map<String, EmailSettings> mail = receivers.stream()
                .filter(ReceiverSettings.Email.class::isInstance)
                .map(ReceiverSettings.Email.class::cast)
                .collect(Collectors.toMap(ReceiverSettings.Email::name, ReceiverSettings.Email::email));
        return clients.stream().map(client -> digestClient(client, mail)).toList();
    }

    private static DigestClient digestClient(ClientSettings client, Map<String, EmailSettings> mail) {
        Map<String, EmailSettings> receivers = new LinkedHashMap<>();
        for (String name : client.digest()) {
            EmailSettings email = mail.get(name);
            if (email == null) {
                throw new Problem(
                        "client " + client.holder() + " gets its digest through receiver " + name
                                + ", which is not e-mail",
                        "alerting.clients",
                        "name a receiver of kind email under digest");
            }
            receivers.put(name, email);
        }
        return new DigestClient(client.addressee(), receivers);
    }

    private static void requireOnce(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("there are two of " + what + " " + name);
        });
    }

    private static void requireKnown(ClientSettings client, Set<String> receivers) {
        Stream.concat(client.alerts().stream(), client.digest().stream())
                .filter(name -> !receivers.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "client " + client.holder() + " names receiver " + name + ", which is not among receivers");
                });
    }
}
