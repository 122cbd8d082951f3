package org.rightswatch.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rightswatch.platform.problem.Problem;

/**
 * One Kafka broker (KRaft, broker and controller in one) in a child JVM. Its data lives under {@code DIR/data}, its
 * log in {@code DIR/broker.log}; started again on the same directory it has the same topics.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final String NAME = "Kafka broker";
    private static final int DEFAULT_HEAP_MEBIBYTES = 256;

    private final ChildProcess child;
    private final int port;

    private KafkaBroker(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /** Starts a broker on a free port. */
    public static KafkaBroker start(Path directory) {
        return start(settings(directory));
    }

    /** What {@link #start(Path)} uses. */
    public static EngineSettings settings(Path directory) {
        return EngineSettings.in(directory, DEFAULT_HEAP_MEBIBYTES);
    }

    /** Starts a broker; returns when it accepts clients. */
    public static KafkaBroker start(EngineSettings settings) {
        Path directory = EngineDirectory.writable(NAME, settings.directory());
        int port = LoopbackPort.choose(NAME, settings.port());
        settings.progress().report("starting " + NAME + " on 127.0.0.1:" + port);
        Path ready = directory.resolve("ready");
        ChildProcess child = launch(settings, port, ready);
        try {
            new Readiness(NAME, child, settings).await(() -> Files.exists(ready) && accepts(port));
            return new KafkaBroker(child, port);
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    private static ChildProcess launch(EngineSettings settings, int port, Path ready) {
        Path properties = settings.directory().resolve("broker.properties");
        try {
            Files.deleteIfExists(ready);
            Files.writeString(
                    properties,
                    BrokerProperties.of(
                            port, LoopbackPort.free(), settings.directory().resolve("data")),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Problem("cannot write " + properties, NAME, "check the directory's permissions and disk space");
        }
        List<String> command = List.of(
                JavaProgram.executable().toString(),
                "-Xms64m",
                "-Xmx" + settings.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Dlogback.configurationFile=org/rightswatch/engines/broker-logback.xml",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                BrokerProgram.class.getName(),
                properties.toString(),
                ready.toString());
        return ChildProcess.start(
                NAME,
                Guard.ignoringInterrupts(command),
                Map.of("CLASSPATH", JavaProgram.classpath()),
                settings.directory().resolve("broker.log"));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code 127.0.0.1:PORT}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The processes of this engine that are alive now, for tests and for measuring memory. */
    public List<ProcessHandle> processes() {
        return child.tree();
    }

    /** Stops the broker in an orderly way; the data stays. */
    @Override
    public void close() {
        child.close();
    }
}
