package org.rightswatch.alerting.routing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rightswatch.contracts.hit.Decision;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.hit.HitState;

/** Finds the groups of a hit, and the first reason not to alert, in the order of the checks below. */
public final class Router {

    private final Map<String, Client> clients;

    /** Two clients for one holder are an {@link IllegalStateException}. */
    public Router(List<Client> clients) {
        this.clients = clients.stream().collect(Collectors.toUnmodifiableMap(Client::holder, Function.identity()));
    }

    /**
     * Where this hit goes.
     *
     * @param finding what a person decided about it before
     * @param now for silences
     */
    public Route route(Hit hit, Optional<Finding> finding, Instant now) {
        Client client = clients.get(hit.holder());
        if (client == null) {
            return new Route.Nowhere(NotAlerted.NO_CLIENT);
        }
        if (client.receivers().isEmpty()) {
            return new Route.Nowhere(NotAlerted.NO_RECEIVER);
        }
        List<GroupKey> groups = client.receivers().stream()
                .map(receiver -> new GroupKey(receiver, hit.holder(), hit.right()))
                .toList();
        return reasonNotTo(hit, finding, client, now)
                .<Route>map(reason -> new Route.Withdraw(groups, reason))
                .orElseGet(() -> new Route.Tell(groups));
    }

    private static Optional<NotAlerted> reasonNotTo(Hit hit, Optional<Finding> finding, Client client, Instant now) {
        if (hit.state() == HitState.GONE) {
            return Optional.of(NotAlerted.GONE);
        }
        if (hit.suppressed() != null) {
            return Optional.of(NotAlerted.SUPPRESSED_BY_MATCHER);
        }
        if (hit.severity().compareTo(client.minimumSeverity()) < 0) {
            return Optional.of(NotAlerted.BELOW_MINIMUM_SEVERITY);
        }
        if (finding.filter(f -> dismisses(f.decision())).isPresent()) {
            return Optional.of(NotAlerted.DISMISSED);
        }
        return client.silencedAt(now) ? Optional.of(NotAlerted.SILENCED) : Optional.empty();
    }

    private static boolean dismisses(Decision decision) {
        return switch (decision) {
            case NOT_INFRINGING, AUTHORISED_SELLER -> true;
            case CONFIRMED, WATCH, NOTICE_DRAFTED, REMOVED -> false;
        };
    }
}
