package org.rightswatch.alerting;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.channel.Channel;
import org.rightswatch.alerting.channel.email.Smtp;
import org.rightswatch.alerting.console.Console;
import org.rightswatch.alerting.digest.DigestService;
import org.rightswatch.alerting.digest.Week;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.HitIndexer;
import org.rightswatch.alerting.notify.AlertMessages;
import org.rightswatch.alerting.notify.AlertSender;
import org.rightswatch.alerting.notify.AlertStreams;
import org.rightswatch.alerting.notify.AlertTopology;
import org.rightswatch.alerting.routing.Router;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerting service: indexer, alert topology, senders, console. Each part registers its own health; the service is as well as its
 * worst part. Starting waits neither for Elasticsearch nor for receivers: what cannot be delivered yet waits in Kafka.
 */
public final class AlertingService implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(AlertingService.class);

    private final ServiceContext context;
    private final ElasticsearchClient elastic;
    private final HitIndex index;
    private final Console console;
    private final WeeklyDigest digests;
    private final List<Service> parts = new ArrayList<>();
    private boolean closed;

    private AlertingService(ServiceContext context, AlertingSettings settings) {
        this.context = context;
        this.elastic = ElasticClients.open(context.settings().section("elasticsearch", ElasticSettings.class));
        this.index = new HitIndex(elastic, settings.indexNames());
        this.console = console(settings);
        this.digests = new WeeklyDigest(settings, index, context.dataDirectory(), context.clock());
        parts.add(indexer(settings));
        parts.add(topology(settings));
        parts.add(sender(settings));
        parts.add(console);
        parts.add(digest(settings));
    }

    /** Reads sections {@code alerting} and {@code elasticsearch}; wrong ones are a {@link Problem}. Connects nowhere yet. */
    public static AlertingService create(ServiceContext context) {
        return new AlertingService(context, context.settings().section("alerting", AlertingSettings.class));
    }

    @Override
    public String name() {
        return "alerting";
    }

    @Override
    public void start() {
        for (Service part : parts) {
            context.health().register(part.name(), part::health);
            part.start();
        }
    }

    /** The worst of its parts. */
    @Override
    public Status health() {
        return parts.stream()
                .map(Service::health)
                .max((a, b) -> Integer.compare(badness(a.state()), badness(b.state())))
                .orElseGet(Status::up);
    }

    /** The index, for the demo's summary and the command line. */
    public HitIndex index() {
        return index;
    }

    /**
     * Writes the digest of a configured client as files, without sending it.
     *
     * @return html, txt, and eml for a client who gets it by mail
     */
    public List<Path> writeDigest(String holder, Week week, Path directory) {
        return digests.write(holder, week, directory);
    }

    /** Where the console listens. */
    public URI consoleUrl() {
        return URI.create(console.url());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        parts.reversed().forEach(this::stop);
        try {
            elastic.close();
        } catch (IOException e) {
            LOG.warn("the Elasticsearch client could not be closed cleanly", e);
        }
    }

    private void stop(Service part) {
        context.health().remove(part.name());
        try {
            part.close();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be stopped cleanly", part.name(), e);
        }
    }

    private Consumer<String, byte[]> member(String group) {
        return context.kafka().steadyConsumer(group, context.dataDirectory());
    }

    private HitIndexer indexer(AlertingSettings settings) {
        var around = new HitIndexer.Surroundings(
                elastic,
                member(settings.indexNames().consumerGroup()),
                context.quarantine(),
                context.laws(),
                context.clock());
        return new HitIndexer(around, settings.indexNames());
    }

    private AlertStreams topology(AlertingSettings settings) {
        Router router = new Router(
                settings.clients().stream().map(ClientSettings::client).toList());
        return new AlertStreams(
                context, new AlertTopology(router, settings.promises().timers(), context.laws()));
    }

    private AlertSender sender(AlertingSettings settings) {
        Map<String, Channel> channels = settings.receivers().stream()
                .collect(Collectors.toMap(ReceiverSettings::name, receiver -> receiver.open(context.clock())));
        Map<String, Addressee> addressees = settings.clients().stream()
                .map(ClientSettings::addressee)
                .collect(Collectors.toMap(Addressee::holder, Function.identity()));
        AlertMessages messages = new AlertMessages(addressees, Optional.ofNullable(settings.consoleAddress()));
        return new AlertSender(new AlertSender.Surroundings(
                context.kafka(),
                member(AlertSender.GROUP),
                channels,
                messages,
                settings.promises().retries(),
                context.meters(),
                context.clock()));
    }

    private Console console(AlertingSettings settings) {
        return new Console(
                settings.console(), new Console.Sources(index, this::keep, context.health()), context.clock());
    }

    private DigestService digest(AlertingSettings settings) {
        var around = new DigestService.Surroundings(
                context.kafka(),
                member(DigestService.GROUP),
                digests.desk(),
                email -> new Smtp(email.smtp(), context.clock())::send,
                context.clock());
        return new DigestService(around, settings.digest(), settings.digestClients());
    }

    private void keep(Finding finding) {
        try {
            context.kafka()
                    .send(Topics.FINDINGS, finding.hit().value(), finding)
                    .join();
        } catch (CompletionException e) {
            throw Problem.failed("the decision could not be kept (" + e.getCause() + ")", "topic findings", "try again")
                    .causedBy(e);
        }
    }

    private static int badness(State state) {
        return switch (state) {
            case UP -> 0;
            case STARTING -> 1;
            case WAITING -> 2;
            case DOWN -> 3;
        };
    }
}
