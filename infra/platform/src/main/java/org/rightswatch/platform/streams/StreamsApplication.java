package org.rightswatch.platform.streams;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.Durations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Kafka Streams application with its metrics and its health. A thread that dies is replaced, and logged. */
public final class StreamsApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final String applicationId;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final ThreadFailures failures;
    private final Restores restores = new Restores();

    private StreamsApplication(
            String applicationId, KafkaStreams streams, KafkaStreamsMetrics metrics, ThreadFailures failures) {
        this.applicationId = applicationId;
        this.streams = streams;
        this.metrics = metrics;
        this.failures = failures;
    }

    /** Starts it and returns at once; {@link #health()} says when it runs. */
    public static StreamsApplication start(ServiceContext context, String applicationId, Topology topology) {
        return start(context, topology, context.kafka().streamsProperties(applicationId, context.dataDirectory()));
    }

    /** As above, with properties that the topology's owner has added to. */
    public static StreamsApplication start(ServiceContext context, Topology topology, Properties properties) {
        String applicationId = properties.getProperty("application.id");
        KafkaStreams streams = new KafkaStreams(topology, properties);
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(context.meters());
        var application = new StreamsApplication(applicationId, streams, metrics, new ThreadFailures(context.clock()));
        streams.setUncaughtExceptionHandler(application::failed);
        streams.setGlobalStateRestoreListener(application.restores);
        streams.setStateListener((now, before) -> LOG.info("Streams application {} is {}", applicationId, now));
        streams.start();
        return application;
    }

    /** For interactive queries and tests. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Up when it runs; starting while it restores or rebalances; down when it has stopped for good or will never have restored. */
    public Status health() {
        String state = "Streams application " + applicationId + " is " + streams.state();
        return switch (streams.state()) {
            case RUNNING -> failures.recent().map(Status::waiting).orElseGet(() -> unlessAbandoned(Status.up()));
            case CREATED, REBALANCING ->
                failures.recent().map(Status::starting).orElseGet(() -> unlessAbandoned(Status.starting(state)));
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR ->
                Status.down(failures.recent().map(f -> state + ", " + f).orElse(state));
        };
    }

    /** Streams calls itself running when the thread that restored is dead, because it restores nothing any more. */
    private Status unlessAbandoned(Status otherwise) {
        return restores.abandoned().map(Status::down).orElse(otherwise);
    }

    @Override
    public void close() {
        if (!streams.close(CLOSE_WITHIN)) {
            LOG.warn("Streams application {} did not stop within {}", applicationId, CLOSE_WITHIN);
        }
        metrics.close();
    }

    /** Runs on the dying thread, so waiting here delays only its replacement. */
    private StreamThreadExceptionResponse failed(Throwable failure) {
        Duration pause = failures.next(failure);
        LOG.error(
                "Streams application {} lost a thread, replacing it in {}: {}",
                applicationId,
                Durations.print(pause),
                Line.of(failure.toString()),
                failure);
        try {
            Thread.sleep(pause);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
    }
}
