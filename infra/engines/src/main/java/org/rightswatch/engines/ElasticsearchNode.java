package org.rightswatch.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One Elasticsearch node, the real server, in child processes. Its data lives under {@code DIR/data}, its configuration
 * under {@code DIR/config}, its logs under {@code DIR/logs}; started again on the same directory it has the same
 * indices.
 *
 * <p>Elasticsearch refuses to run as root. For root it runs as another user ({@link EngineUser}), in a directory that
 * this user can reach.
 */
public final class ElasticsearchNode implements AutoCloseable {
    private static final String NAME = "Elasticsearch";
    private static final int DEFAULT_HEAP_MEBIBYTES = 384;
    private static final Duration ONE_QUESTION = Duration.ofSeconds(5);

    private final ChildProcess child;
    private final URI url;

    private ElasticsearchNode(ChildProcess child, URI url) {
        this.child = child;
        this.url = url;
    }

    /** Starts a node on a free port. */
    public static ElasticsearchNode start(Path directory) {
        return start(settings(directory));
    }

    /** What {@link #start(Path)} uses. */
    public static EngineSettings settings(Path directory) {
        return EngineSettings.in(directory, DEFAULT_HEAP_MEBIBYTES);
    }

    /** Starts a node; returns when it answers and its indices can be read. */
    public static ElasticsearchNode start(EngineSettings settings) {
        if (settings.port() != 0) {
            LoopbackPort.choose(NAME, settings.port());
        }
        EngineUser user = EngineUser.current();
        Path directory = user.ownDirectory(NAME, settings.directory());
        Path home = ElasticsearchHome.unpacked(settings.progress());
        settings.progress().report("starting " + NAME + " in " + directory);
        ElasticsearchFiles files = ElasticsearchFiles.write(directory, settings, user);
        ChildProcess child = ChildProcess.start(
                NAME, Guard.watchingInput(user.run(files.command(home))), files.environment(), files.log());
        try {
            return new ElasticsearchNode(child, awaitAnswer(child, settings, files));
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    private static URI awaitAnswer(ChildProcess child, EngineSettings settings, ElasticsearchFiles files) {
        Readiness readiness = new Readiness(NAME, child, settings);
        readiness.await(() -> address(files.ports()).isPresent());
        URI url = address(files.ports()).orElseThrow();
        try (HttpClient http = HttpClient.newHttpClient()) {
            readiness.await(() -> isReady(http, url));
        }
        return url;
    }

    /** The address the node wrote down once it listened: it chose the port itself, so nobody can take it in between. */
    private static Optional<URI> address(Path ports) {
        try {
            return Files.readString(ports, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("127.0.0.1:"))
                    .map(line -> URI.create("http://" + line.strip()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isReady(HttpClient http, URI url) {
        HttpRequest question = HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(ONE_QUESTION)
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Elasticsearch started", e);
        }
    }

    /** {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** The processes of this engine that are alive now, for tests and for measuring memory. */
    public List<ProcessHandle> processes() {
        return child.tree();
    }

    /** Stops the node in an orderly way; the data stays. */
    @Override
    public void close() {
        child.close();
    }
}
