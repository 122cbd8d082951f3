package org.rightswatch.platform.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.problem.Problem;

/**
 * {@code /health} (200 while no part is broken), {@code /ready} (200 when every part is up), {@code /metrics} (Prometheus
 * text). 503 otherwise; the body names the parts.
 */
public final class HealthServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private HealthServer(HttpServer server) {
        this.server = server;
        server.setExecutor(workers);
    }

    /** Binds and serves. A port that is taken is a {@link Problem}. */
    public static HealthServer start(HttpSettings settings, HealthRegistry health, Meters meters) {
        HealthServer started = new HealthServer(bind(settings));
        started.page("/health", exchange -> parts(exchange, health, health.alive() ? 200 : 503));
        started.page("/ready", exchange -> parts(exchange, health, health.ready() ? 200 : 503));
        started.page(
                "/metrics",
                exchange -> answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape()));
        started.server.start();
        return started;
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }

    private interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void page(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    answer(exchange, 404, "text/plain; charset=utf-8", "not found\n");
                } else if (!exchange.getRequestMethod().equals("GET")) {
                    answer(exchange, 405, "text/plain; charset=utf-8", "only GET\n");
                } else {
                    page.answer(exchange);
                }
            }
        });
    }

    private static void parts(HttpExchange exchange, HealthRegistry health, int status) throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        health.statuses().forEach((name, part) -> parts.put(name, json(part)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status == 200 ? "up" : "down");
        body.put("parts", parts);
        answer(exchange, status, "application/json", Json.events().writeValueAsString(body) + "\n");
    }

    private static Map<String, String> json(Status part) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("state", part.state().name().toLowerCase(java.util.Locale.ROOT));
        if (!part.reason().isEmpty()) {
            json.put("reason", part.reason());
        }
        return json;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static HttpServer bind(HttpSettings settings) {
        String where = settings.host() + ":" + settings.port();
        try {
            return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
        } catch (BindException e) {
            throw new Problem("port is taken or not allowed", where, "set http.port to a free one, or 0 for any")
                    .causedBy(e);
        } catch (IOException e) {
            throw new Problem("cannot listen (" + e.getMessage() + ")", where, "check http.host and http.port")
                    .causedBy(e);
        }
    }
}
