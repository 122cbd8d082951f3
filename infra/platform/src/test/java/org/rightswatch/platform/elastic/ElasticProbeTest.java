package org.rightswatch.platform.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

class ElasticProbeTest {

    private static Health.Status ask(ElasticSettings settings) throws IOException {
        try (var client = ElasticClients.open(settings)) {
            return ElasticProbe.ask(client, settings.url());
        }
    }

    @Test
    void serverThatIsNotThereIsWaitedForWithOneLine() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        Health.Status status = ask(ElasticSettings.of("http://127.0.0.1:" + port));
        assertThat(status.state()).isEqualTo(Health.State.WAITING);
        assertThat(status.reason())
                .startsWith("Elasticsearch at http://127.0.0.1:" + port + " is not reachable (")
                .containsIgnoringCase("refused")
                .doesNotContain("\n");
    }

    @Test
    void wrongPasswordIsToldAsSuch() throws Exception {
        AtomicReference<String> authorization = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body =
                    "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unable to authenticate user [app]\"},\"status\":401}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var settings = new ElasticSettings(url, "app", Secret.of("pw"), null, Duration.ofSeconds(5));
            assertThat(ask(settings).reason()).contains("answers 401").contains("unable to authenticate user [app]");
            assertThat(authorization.get()).isEqualTo("Basic YXBwOnB3");
            assertThat(settings.toString()).doesNotContain("pw,").contains("password=***");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void certificateThatCannotBeReadIsOneClearLine() {
        var settings = new ElasticSettings(
                URI.create("https://127.0.0.1:1"), null, null, Path.of("/no/ca.pem"), Duration.ofSeconds(1));
        assertThatThrownBy(() -> ElasticClients.open(settings))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("/no/ca.pem: certificate cannot be read");
    }
}
