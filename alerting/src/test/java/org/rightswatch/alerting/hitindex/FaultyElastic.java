package org.rightswatch.alerting.hitindex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback proxy before the real Elasticsearch that misbehaves on demand. */
final class FaultyElastic implements AutoCloseable {

    enum Fault {
        NONE,
        /** Nobody is there: the connection is cut without an answer. */
        GONE,
        /** The server did the work, but its answer to a bulk request is cut in the middle. */
        BULK_ANSWER_CUT,
        /** 503 to everything. */
        UNAVAILABLE
    }

    private static final Set<String> NOT_FORWARDED =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI target;
    final AtomicInteger faulty = new AtomicInteger();
    volatile Fault fault = Fault.NONE;

    FaultyElastic(String target) {
        this.target = URI.create(target);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (fault) {
            case NONE -> forward(exchange, body, 1.0);
            case GONE -> {
                faulty.incrementAndGet();
                exchange.close();
            }
            case UNAVAILABLE -> {
                faulty.incrementAndGet();
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
            case BULK_ANSWER_CUT -> {
                boolean bulk = exchange.getRequestURI().getPath().endsWith("_bulk");
                faulty.addAndGet(bulk ? 1 : 0);
                forward(exchange, body, bulk ? 0.5 : 1.0);
            }
        }
    }

    private void forward(HttpExchange exchange, byte[] body, double share) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try (exchange) {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] answer = response.body();
            response.headers().map().forEach((name, values) -> {
                if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean head = exchange.getRequestMethod().equals("HEAD");
            int length = (int) (answer.length * share);
            exchange.sendResponseHeaders(response.statusCode(), head || length == 0 ? -1 : length);
            if (!head && length > 0) {
                exchange.getResponseBody().write(answer, 0, length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
