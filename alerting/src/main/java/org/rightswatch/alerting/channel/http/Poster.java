package org.rightswatch.alerting.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.rightswatch.platform.retry.Reason;

/** Posts JSON to one target. Thread-safe. */
public final class Poster implements AutoCloseable {

    private static final int MOST_ANSWER_BYTES = 16 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final Target target;
    private final Clock clock;
    private final CloseableHttpClient http;

    public Poster(Target target, Clock clock) {
        this.target = target;
        this.clock = clock;
        Timeout timeout = Timeout.of(target.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(target))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent("RightsWatch/0.1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Where it posts to, fit for messages. */
    public String target() {
        return target.shown();
    }

    /** Posts; never throws for what the network or the server does. */
    public Answer post(byte[] json, Map<String, String> headers) {
        HttpPost request = new HttpPost(target.url());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        try {
            return http.execute(request, this::read);
        } catch (IOException e) {
            return new Answer.Silent(reason(e), target.shown() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }

    private Answer read(ClassicHttpResponse response) throws IOException {
        return new Answer.Answered(response.getCode(), body(response), retryAfter(response));
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream in = response.getEntity().getContent();
        return new String(in.readNBytes(MOST_ANSWER_BYTES), StandardCharsets.UTF_8);
    }

    /** Seconds or a date (RFC 9110), at most a day. */
    private Optional<Duration> retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null || header.getValue() == null) {
            return Optional.empty();
        }
        String value = header.getValue().strip();
        try {
            Duration wait = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative()
                    ? Optional.empty()
                    : Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case AddressGuard.RefusedAddress _ -> Reason.WRONG_ADDRESS;
            case UnknownHostException _ -> Reason.CONNECT;
            case ConnectException _ -> Reason.CONNECT;
            case NoRouteToHostException _ -> Reason.CONNECT;
            case SocketTimeoutException _ -> Reason.TIMEOUT;
            case SSLException _ -> Reason.CONNECT;
            default -> Reason.CONNECTION_LOST;
        };
    }
}
