package org.rightswatch.processor;

import io.micrometer.core.instrument.Gauge;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.streams.StreamsApplication;
import org.rightswatch.processor.topology.MatchTopology;
import org.rightswatch.processor.topology.Matching;
import org.rightswatch.processor.topology.RightsIndex;
import org.rightswatch.processor.topology.RightsInspector;

/** The service {@code stream-processor}: topics {@code listings} and {@code rights} in, {@code hits} out. */
public final class StreamProcessorService implements Service {

    /** The Kafka group and the prefix of the changelogs: changing it starts from nothing. */
    public static final String APPLICATION_ID = "rightswatch-matcher";

    /** The Kafka group that looks for bad rights: changing it inspects all of them again. */
    public static final String INSPECTOR_GROUP = "rightswatch-rights-inspector";

    private final ServiceContext context;
    private final MatchingSettings settings;
    private final MatchTopology topology;
    private @Nullable StreamsApplication application;
    private @Nullable RightsInspector inspector;

    private StreamProcessorService(ServiceContext context, MatchingSettings settings, MatchTopology topology) {
        this.context = context;
        this.settings = settings;
        this.topology = topology;
    }

    /** Reads section {@code matching}; nothing runs yet. */
    public static StreamProcessorService create(ServiceContext context) {
        MatchingSettings settings = context.settings().section("matching", MatchingSettings.class);
        Matching matching = MatchRun.matching(settings, context.laws(), context.clock());
        return new StreamProcessorService(context, settings, new MatchTopology(matching));
    }

    @Override
    public String name() {
        return "stream-processor";
    }

    @Override
    public void start() {
        Gauge.builder("rightswatch.register.rights", () -> topology.rights().size())
                .description("Rights in the register")
                .register(context.meters());
        Properties properties = context.kafka().streamsProperties(APPLICATION_ID, context.dataDirectory());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.putAll(MatchTopology.properties());
        application = StreamsApplication.start(context, topology.get(), properties);
        inspector = new RightsInspector(
                context.kafka().steadyConsumer(INSPECTOR_GROUP, context.dataDirectory()),
                context.quarantine(),
                context.clock());
        inspector.start();
    }

    @Override
    public Status health() {
        StreamsApplication running = application;
        if (running == null) {
            return Status.starting("not started");
        }
        Status status = running.health();
        RightsIndex rights = topology.rights();
        return status.isUp() ? Status.up(rights.size() + " rights, register " + rights.version()) : status;
    }

    @Override
    public void close() {
        if (inspector != null) {
            inspector.close();
            inspector = null;
        }
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
