package org.rightswatch.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rightswatch.engines.ElasticsearchNode;
import org.rightswatch.engines.KafkaBroker;

/**
 * The real engines of the tests: each started at its first use, shared by all tests of the JVM, stopped and deleted at
 * its end. Use {@link Names#random} for topics, groups and indices.
 *
 * <p>Running engines are used instead when {@code RIGHTSWATCH_TEST_KAFKA} (host:port) or
 * {@code RIGHTSWATCH_TEST_ELASTICSEARCH} (URL) is set as an environment variable or, in lower case with dots
 * ({@code rightswatch.test.kafka}), as a system property.
 */
public final class Engines {
    private Engines() {}

    /** Bootstrap servers, {@code host:port}. */
    public static String kafka() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** The HTTP address, without a slash at the end. */
    public static String elasticsearch() {
        return Elasticsearch.URL;
    }

    /** Started when this class is first touched, which the JVM does once. */
    private static final class Kafka {
        static final String BOOTSTRAP_SERVERS = given("rightswatch.test.kafka")
                .orElseGet(() -> started("kafka", KafkaBroker::start, KafkaBroker::bootstrapServers));
    }

    private static final class Elasticsearch {
        static final String URL = given("rightswatch.test.elasticsearch")
                .orElseGet(() -> started("elasticsearch", ElasticsearchNode::start, node -> url(node.url())));

        private static String url(URI address) {
            return address.toString();
        }
    }

    private static Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(
                        property.toUpperCase(java.util.Locale.ROOT).replace('.', '_'))));
    }

    private static <E extends AutoCloseable> String started(
            String name, Function<Path, E> start, Function<E, String> address) {
        try {
            Path directory = Files.createTempDirectory("rightswatch-" + name);
            // Elasticsearch runs as another user when we are root.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            E engine = start.apply(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(engine, directory), "stop-" + name));
            return address.apply(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(AutoCloseable engine, Path directory) {
        try (engine) {
            // Closed before its directory goes.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
