package org.rightswatch.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Problem;

class HealthServerTest {

    private final HealthRegistry health = new HealthRegistry();
    private final Meters meters = new Meters();
    private final HttpClient http = HttpClient.newHttpClient();
    private HealthServer server;

    @BeforeEach
    void start() {
        server = HealthServer.start(new HttpSettings("127.0.0.1", 0), health, meters);
    }

    @AfterEach
    void stop() {
        server.close();
        meters.close();
        http.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isReadyOnlyWhenEveryPartIsUp() throws Exception {
        health.register("kafka", Status::up);
        assertThat(get("/ready").statusCode()).isEqualTo(200);
        health.register("elasticsearch", () -> Status.waiting("Elasticsearch is not reachable"));
        HttpResponse<String> ready = get("/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"down\",\"parts\":{\"elasticsearch\":{\"state\":\"waiting\","
                        + "\"reason\":\"Elasticsearch is not reachable\"},\"kafka\":{\"state\":\"up\"}}}\n");
    }

    @Test
    void isAliveWhileItWaitsForSomethingOutsideAndNotWhenAPartIsBroken() throws Exception {
        health.register("elasticsearch", () -> Status.waiting("away"));
        assertThat(get("/health").statusCode()).isEqualTo(200);
        health.register("matcher", () -> Status.down("stopped"));
        assertThat(get("/health").statusCode()).isEqualTo(503);
    }

    @Test
    void aCheckThatThrowsIsABrokenPartAndNotABrokenPage() throws Exception {
        health.register("x", () -> {
            throw new IllegalStateException("oops\nsecond line");
        });
        assertThat(get("/ready").body()).contains("health check failed").doesNotContain("\\n");
    }

    @Test
    void metricsHoldTheLawsAndTheJvm() throws Exception {
        new Laws(meters.registry()).end(Law.LISTINGS, "matched", 3);
        assertThat(get("/metrics").body())
                .contains("rightswatch_law_ended_total{end=\"matched\",law=\"listings\",reason=\"\"} 3.0")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void knowsNoOtherPageAndNoOtherMethod() throws Exception {
        assertThat(get("/health/x").statusCode()).isEqualTo(404);
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/health");
        HttpRequest post = HttpRequest.newBuilder(uri).DELETE().build();
        assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void portAlreadyTakenIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HttpSettings settings = new HttpSettings("127.0.0.1", taken.getLocalPort());
            assertThatThrownBy(() -> HealthServer.start(settings, health, meters))
                    .isInstanceOf(Problem.class)
                    .hasMessage("127.0.0.1:" + taken.getLocalPort()
                            + ": port is taken or not allowed; set http.port to a free one, or 0 for any");
        }
    }
}
