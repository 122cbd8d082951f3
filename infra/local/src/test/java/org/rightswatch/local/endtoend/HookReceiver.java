package org.rightswatch.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A webhook endpoint on a free port; a message is known by its {@code webhook-id}. */
record HookReceiver(HttpServer server, ExecutorService threads, HeldReceiver client) implements AutoCloseable {

    static HookReceiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 16);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HookReceiver receiver = new HookReceiver(server, threads, new HeldReceiver());
        server.setExecutor(threads);
        server.createContext("/", receiver::answer);
        server.start();
        return receiver;
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            client.take(id, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
