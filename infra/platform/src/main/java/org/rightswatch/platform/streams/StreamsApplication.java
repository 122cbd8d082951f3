package org.rightswatch.platform.streams;

import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.service.ServiceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running Kafka Streams application with its metrics and its health. A thread that dies is replaced, and logged. */
public final class StreamsApplication implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final String applicationId;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final AtomicReference<@Nullable Throwable> lastFailure = new AtomicReference<>();

    private StreamsApplication(String applicationId, KafkaStreams streams, KafkaStreamsMetrics metrics) {
        this.applicationId = applicationId;
        this.streams = streams;
        this.metrics = metrics;
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
        var application = new StreamsApplication(applicationId, streams, metrics);
        streams.setUncaughtExceptionHandler(application::failed);
        streams.setStateListener((now, before) -> application.recovered(now));
        streams.start();
        return application;
    }

    /** For interactive queries and tests. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Up when it runs; starting while it restores or rebalances; down when it has stopped for good. */
    public Status health() {
        String state = "Streams application " + applicationId + " is " + streams.state();
        return switch (streams.state()) {
            case RUNNING -> Status.up();
            case CREATED, REBALANCING -> Status.starting(withFailure(state));
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Status.down(withFailure(state));
        };
    }

    @Override
    public void close() {
        if (!streams.close(CLOSE_WITHIN)) {
            LOG.warn("Streams application {} did not stop within {}", applicationId, CLOSE_WITHIN);
        }
        metrics.close();
    }

    private StreamThreadExceptionResponse failed(Throwable failure) {
        lastFailure.set(failure);
        LOG.error(
                "Streams application {} lost a thread, replacing it: {}",
                applicationId,
                Line.of(failure.toString()),
                failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void recovered(KafkaStreams.State now) {
        LOG.info("Streams application {} is {}", applicationId, now);
        if (now == KafkaStreams.State.RUNNING) {
            lastFailure.set(null);
        }
    }

    private String withFailure(String state) {
        Throwable failure = lastFailure.get();
        return failure == null ? state : state + " after " + failure;
    }
}
