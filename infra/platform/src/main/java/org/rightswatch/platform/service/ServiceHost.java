package org.rightswatch.platform.service;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.HealthServer;
import org.rightswatch.platform.health.HttpSettings;
import org.rightswatch.platform.health.Meters;
import org.rightswatch.platform.health.Probe;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaProbe;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process around one or several services: context, topics, health over HTTP; stops everything in reverse order. */
public final class ServiceHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHost.class);

    private final ServiceContext context;
    private final Meters meters;
    private final HealthServer server;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private ServiceHost(ServiceContext context, Meters meters, HealthServer server) {
        this.context = context;
        this.meters = meters;
        this.server = server;
        Admin admin = context.kafka().admin();
        var probe = new KafkaProbe(admin, context.kafka().bootstrapServers());
        running.push(() -> admin.close(Duration.ZERO)); // it only asks: nothing to wait for
        running.push(Probe.start("kafka", context.health(), Duration.ofSeconds(5), probe::ask));
    }

    /** Checks the data directory, binds the health port, opens clients. Does not wait for Kafka. */
    public static ServiceHost open(SettingsFile settings, Clock clock) {
        DataDirectory data = DataDirectory.prepare(settings.section("data", DataSettings.class));
        KafkaSettings kafka = settings.section("kafka", KafkaSettings.class);
        Meters meters = new Meters();
        HealthRegistry health = new HealthRegistry();
        health.register("disk", data::health);
        HealthServer server = HealthServer.start(settings.section("http", HttpSettings.class), health, meters);
        var context = new ServiceContext(
                settings, new KafkaClients(kafka, meters.registry()), meters.registry(), clock, data.path(), health);
        return new ServiceHost(context, meters, server);
    }

    /** What services are created with. */
    public ServiceContext context() {
        return context;
    }

    /** Where health is served. */
    public int healthPort() {
        return server.port();
    }

    /** Waits for Kafka, however long, and creates the catalogue's missing topics. */
    public void createTopics() throws InterruptedException {
        context.kafka().createMissingTopics(Topics.all());
    }

    /** Creates and starts a service; its health is registered under its name. */
    public <S extends Service> S start(Function<ServiceContext, S> factory) {
        S service = factory.apply(context);
        running.push(service);
        context.health().register(service.name(), service::health);
        service.start();
        LOG.info("{} started", service.name());
        return service;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
        close(server);
        close(context.kafka());
        close(meters);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("could not be stopped cleanly: {}", part, e);
        }
    }
}
