package org.rightswatch.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * The broker's child process: formats its storage at the first start, runs until standard input ends, and stops in an
 * orderly way. Arguments: the properties file, and the file to create when the broker is up.
 */
final class BrokerProgram {
    private static final Duration LAST_RESORT = Duration.ofSeconds(20);

    private BrokerProgram() {}

    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        format(properties);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerProgram::endWithParent);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
        server.startup();
        Files.writeString(Path.of(arguments[1]), "ready\n", StandardCharsets.UTF_8);
        server.awaitShutdown();
    }

    private static void format(Properties properties) throws Exception {
        if (Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .addDirectory(properties.getProperty("log.dirs"))
                .setMetadataLogDirectory(properties.getProperty("log.dirs"))
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        formatter.run();
    }

    /** Reads until the pipe ends: the parent closed it, or is no more. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this pipe; only its end counts.
            }
        } catch (IOException e) {
            // A broken pipe is an ended pipe.
        }
        Thread.ofPlatform().daemon().name("last-resort").start(BrokerProgram::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(LAST_RESORT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
