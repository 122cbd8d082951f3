package org.rightswatch.alerting;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.console.ConsoleSettings;
import org.rightswatch.alerting.hitindex.IndexNames;
import org.rightswatch.platform.settings.Default;

/**
 * Section {@code alerting}.
 *
 * @param indexPrefix first word of the Elasticsearch index names
 * @param consoleAddress where readers of messages reach the console, for links; absent: messages have no links to it
 * @param receivers ways to reach people
 * @param clients whom to tell about which holder's hits
 */
public record AlertingSettings(
        @Default("rightswatch") String indexPrefix,
        @Nullable URI consoleAddress,
        List<ReceiverSettings> receivers,
        List<ClientSettings> clients,
        PromiseSettings promises,
        ConsoleSettings console) {

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
