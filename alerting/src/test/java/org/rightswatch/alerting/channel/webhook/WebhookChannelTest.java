package org.rightswatch.alerting.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightswatch.alerting.Hits.MONDAY;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.alerting.channel.Messages;
import org.rightswatch.alerting.channel.http.Target;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.retry.Reason;
import org.rightswatch.platform.settings.Secret;
import tools.jackson.databind.JsonNode;

class WebhookChannelTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private record Got(String id, String timestamp, String signature, byte[] body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 204;
    private Map<String, String> answerHeaders = Map.of();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes()));
            answerHeaders.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The vector of Standard Webhooks 1.0.0. */
    @Test
    void signsAsTheStandardSays() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.of(Secret.of(SECRET)).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void sendsTheHitsWithIdTimestampAndSignature() {
        assertThat(channel(MONDAY.getEpochSecond(), SECRET).deliver(Messages.one()))
                .isEqualTo(new Delivery.Delivered(""));
        Got call = got.getFirst();
        assertThat(call.id()).isEqualTo(Messages.ID);
        assertThat(call.timestamp()).isEqualTo(Long.toString(MONDAY.getEpochSecond()));
        assertThat(call.signature())
                .isEqualTo(Signature.of(Secret.of(SECRET)).sign(call.id(), MONDAY.getEpochSecond(), call.body()));
        JsonNode body = Json.events().readTree(call.body());
        assertThat(body.get("type").asString()).isEqualTo("hits.alert");
        assertThat(body.at("/data/id").asString()).isEqualTo(Messages.ID);
        assertThat(Json.events().treeToValue(body.at("/data/hits/0"), Hit.class))
                .isEqualTo(Hits.of("a"));
        assertThat(body.at("/data/caveat/zh").asString()).contains("相似不等于侵权");
    }

    @Test
    void repeatsWithTheSameIdAndBodyAndANewTimestamp() {
        status = 503;
        channel(1_000_000_000, SECRET).deliver(Messages.one());
        channel(1_000_000_060, SECRET).deliver(Messages.one());
        assertThat(got.get(1).id()).isEqualTo(got.get(0).id());
        assertThat(got.get(1).body()).isEqualTo(got.get(0).body());
        assertThat(got.get(1).timestamp()).isEqualTo("1000000060");
        assertThat(got.get(1).signature()).isNotEqualTo(got.get(0).signature());
    }

    @Test
    void signsTwiceWhileASecretIsBeingChanged() {
        channel(1_000_000_000, SECRET, OLD_SECRET).deliver(Messages.one());
        String[] signatures = got.getFirst().signature().split(" ");
        assertThat(signatures).hasSize(2);
        assertThat(signatures[1])
                .isEqualTo(Signature.of(Secret.of(OLD_SECRET))
                        .sign(Messages.ID, 1_000_000_000, got.getFirst().body()));
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered",
        "201, Delivered",
        "301, Refused",
        "307, Refused",
        "400, Refused",
        "401, Refused",
        "404, Refused",
        "408, TryAgain",
        "410, Refused",
        "429, TryAgain",
        "500, TryAgain",
        "502, TryAgain",
        "504, TryAgain"
    })
    void judgesTheStatus(int answered, String outcome) {
        status = answered;
        answerHeaders =
                Map.of("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        Delivery delivery = channel(1, SECRET).deliver(Messages.one());
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(got).as("redirects are not followed").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | PT2M
            Mon, 16 Nov 2026 09:01:00 GMT | PT1M
            999999999                     | PT24H
            Mon, 16 Nov 2020 09:01:00 GMT |
            soon                          |
            """)
    void honoursRetryAfter(String header, Duration wait) {
        status = 429;
        answerHeaders = Map.of("Retry-After", header);
        assertThat(channel(MONDAY.getEpochSecond(), SECRET).deliver(Messages.one()))
                .isInstanceOfSatisfying(
                        Delivery.TryAgain.class,
                        d -> assertThat(d.retryAfter().orElse(null)).isEqualTo(wait));
    }

    @Test
    void stopsCallingAnEndpointThatSaysGone() {
        status = 410;
        WebhookChannel channel = channel(1, SECRET);
        channel.deliver(Messages.one());
        status = 204;
        assertThat(channel.deliver(Messages.one())).isInstanceOf(Delivery.Refused.class);
        assertThat(got).hasSize(1);
    }

    @Test
    void staysBelowTheAdvisedSize() {
        Hit[] hits = IntStream.range(0, 20)
                .mapToObj(i -> Hits.title(Hits.of("n" + i), "长".repeat(400)))
                .toArray(Hit[]::new);
        channel(1, SECRET).deliver(Messages.of(List.of(Language.EN), hits));
        assertThat(got.getFirst().body()).hasSizeLessThanOrEqualTo(WebhookPayload.MOST_BYTES);
        JsonNode data = Json.events().readTree(got.getFirst().body()).get("data");
        assertThat(data.get("total").asInt()).isEqualTo(20);
        assertThat(data.get("hits").size()).isBetween(1, 19);
    }

    @Test
    void doesNotConnectToPrivateAddressesUnlessAllowed() {
        // https needs no allowance, but the address does
        URI inside = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        WebhookSettings settings =
                new WebhookSettings(new Target(inside, Set.of(), Duration.ofSeconds(2)), List.of(Secret.of(SECRET)));
        try (WebhookChannel channel = new WebhookChannel(settings, Clock.systemUTC())) {
            assertThat(channel.deliver(Messages.one()))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.WRONG_ADDRESS));
        }
        assertThat(got).isEmpty();
    }

    @Test
    void refusesPlainHttpAndWrongSecretsAtStart() {
        Target https = new Target(URI.create("https://hooks.example/x"), Set.of(), Duration.ofSeconds(2));
        assertThatThrownBy(() -> new Target(URI.create("http://hooks.example/x"), Set.of(), Duration.ofSeconds(2)))
                .hasMessageContaining("hooks.example:80");
        for (String wrong : List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_abc", "whsec_!!!!")) {
            assertThatThrownBy(() -> new WebhookSettings(https, List.of(Secret.of(wrong))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(wrong);
        }
    }

    @Test
    void triesAgainWhenNobodyListensOrNobodyAnswersInTime() throws IOException {
        server.stop(0);
        assertThat(channel(1, SECRET).deliver(Messages.one())).isInstanceOf(Delivery.TryAgain.class);
        try (var mute = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(channel(mute.getLocalPort(), 1, SECRET).deliver(Messages.one()))
                    .isInstanceOfSatisfying(
                            Delivery.TryAgain.class, d -> assertThat(d.reason()).isEqualTo(Reason.TIMEOUT));
        }
    }

    private WebhookChannel channel(long epochSecond, String... secrets) {
        return channel(server.getAddress().getPort(), epochSecond, secrets);
    }

    private static WebhookChannel channel(int port, long epochSecond, String... secrets) {
        URI url = URI.create("http://127.0.0.1:" + port + "/hook");
        Target target = new Target(url, Set.of("127.0.0.1:" + port), Duration.ofMillis(500));
        List<Secret> revealed =
                new ArrayList<>(Stream.of(secrets).map(Secret::of).toList());
        Clock clock = Clock.fixed(java.time.Instant.ofEpochSecond(epochSecond), ZoneOffset.UTC);
        return new WebhookChannel(new WebhookSettings(target, revealed), clock);
    }
}
