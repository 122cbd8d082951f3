package org.rightswatch.crawler.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.fetch.FetchOrder;
import org.rightswatch.crawler.fetch.FetchOrder.Access;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.settings.Secret;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Lets us in: keys as they are, tokens fetched when needed and used until shortly before they end. Thread-safe. */
public final class ApiAccess {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(60);
    private static final Duration USUAL_LIFE = Duration.ofMinutes(10);

    private final WebFetcher fetcher;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();

    private record Token(String value, Instant until) {}

    /** Whether we are let in. */
    public sealed interface Entry {}

    /** With these headers. */
    public record Granted(Access access) implements Entry {}

    /** We are not, and why. */
    public record Refused(String reason) implements Entry {}

    public ApiAccess(WebFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** For a request to an API; asks for a token when there is none that lasts. */
    public Entry to(ApiSettings api) {
        FetchOrder.Permission permission = api.permission() == ApiSettings.Permission.LICENCE
                ? FetchOrder.Permission.LICENCE
                : FetchOrder.Permission.ROBOTS;
        Map<String, String> headers = new HashMap<>(api.headers());
        ApiSettings.Auth auth = api.auth();
        if (auth == null) {
            return new Granted(new Access(headers, permission));
        }
        String header = auth.header() == null ? "Authorization" : auth.header();
        if (auth.tokenUrl() == null) {
            Secret key = auth.key();
            if (key == null) {
                return new Refused("api.auth.key is not set");
            }
            headers.put(header, key.reveal());
            return new Granted(new Access(headers, permission));
        }
        return switch (token(auth, auth.tokenUrl())) {
            case Token token -> {
                headers.put(header, "Bearer " + token.value());
                yield new Granted(new Access(headers, permission));
            }
            case String problem -> new Refused(problem);
            default -> throw new IllegalStateException("a token or a problem");
        };
    }

    /** The provider did not take a token: the next request asks for another one. */
    public void forget(ApiSettings api) {
        if (api.auth() != null && api.auth().clientId() != null) {
            tokens.remove(api.auth().clientId());
        }
    }

    private Object token(ApiSettings.Auth auth, String tokenUrl) {
        String client = auth.clientId();
        Secret secret = auth.clientSecret();
        if (client == null || secret == null) {
            return "api.auth.clientId and clientSecret are not set";
        }
        asking.lock();
        try {
            Token known = tokens.get(client);
            if (known != null && known.until().isAfter(clock.instant())) {
                return known;
            }
            Object fresh = WebUrl.parse(tokenUrl)
                    .<Object>map(url -> ask(url, client, secret, auth.scope()))
                    .orElse("api.auth.tokenUrl is no http or https address");
            if (fresh instanceof Token token) {
                tokens.put(client, token);
            }
            return fresh;
        } finally {
            asking.unlock();
        }
    }

    /** RFC 6749 section 4.4.2, the client's id and secret in the Authorization header (section 2.3.1). */
    private Object ask(WebUrl url, String client, Secret secret, @Nullable String scope) {
        String pair = encoded(client) + ":" + encoded(secret.reveal());
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials" + (scope == null ? "" : "&scope=" + encoded(scope));
        WebFetcher.Posted posted = fetcher.post(url, Map.of("Authorization", basic), form);
        if (posted.status() != 200) {
            return "no token: " + (posted.problem() == null ? "status " + posted.status() : posted.problem());
        }
        try {
            JsonNode answer = Json.events().readTree(posted.body());
            String value = answer.path("access_token").asString("");
            long seconds = answer.path("expires_in").asLong(USUAL_LIFE.toSeconds());
            Duration life = Duration.ofSeconds(Math.max(0, seconds)).minus(BEFORE_ITS_END);
            return value.isEmpty()
                    ? "no token: the answer holds none"
                    : new Token(value, clock.instant().plus(life));
        } catch (JacksonException e) {
            return "no token: the answer is no JSON";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
