package org.rightswatch.crawler.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A web server on loopback that does on a raw socket whatever a test wants, and remembers when each request began. A path
 * without a route answers 404.
 */
public final class TestWeb implements AutoCloseable {

    /** Writes an answer, all of it or not. */
    @FunctionalInterface
    public interface Route {
        void answer(Request request, OutputStream out) throws IOException;
    }

    /** A request as it came; header names in lower case, its body under {@code :body}. */
    public record Request(String path, Map<String, String> headers, long nanoTime) {}

    private final ServerSocket server;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public TestWeb() {
        this(InetAddress.getLoopbackAddress());
    }

    public TestWeb(InetAddress address) {
        try {
            server = new ServerSocket(0, 200, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** {@code 127.0.0.1:port}. */
    public String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    public TestWeb on(String path, Route route) {
        routes.put(path, route);
        return this;
    }

    /** A page with status 200. */
    public TestWeb html(String path, String html) {
        return on(path, (request, out) -> page(out, "text/html; charset=utf-8", html));
    }

    public TestWeb text(String path, String text) {
        return on(path, (request, out) -> page(out, "text/plain", text));
    }

    public TestWeb redirect(String path, String location) {
        return on(path, (request, out) -> head(out, "302 Found", "Location: " + location, "Content-Length: 0"));
    }

    public TestWeb status(String path, String statusLine, String... headers) {
        return on(path, (request, out) -> {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Length: 0");
            head(out, statusLine, all.toArray(String[]::new));
        });
    }

    public static void page(OutputStream out, String type, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
    }

    public static void bytes(OutputStream out, byte[] body, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.length);
        head(out, "200 OK", all.toArray(String[]::new));
        out.write(body);
        out.flush();
    }

    public static void head(OutputStream out, String status, String... headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** All requests so far, in order of arrival. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** How often a path was asked for. */
    public long count(String path) {
        return requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    /** The shortest time between the beginnings of two requests. */
    public Duration shortestGap() {
        long shortest = Long.MAX_VALUE;
        List<Request> all = requests();
        for (int i = 1; i < all.size(); i++) {
            shortest = Math.min(shortest, all.get(i).nanoTime() - all.get(i - 1).nanoTime());
        }
        return Duration.ofNanos(shortest);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                Request request = read(line, in);
                requests.add(request);
                routes.getOrDefault(request.path(), (any, out) -> head(out, "404 Not Found", "Content-Length: 0"))
                        .answer(request, socket.getOutputStream());
            }
        } catch (IOException e) {
            // the client hung up, which many tests want
        } finally {
            open.remove(socket);
        }
    }

    private static Request read(String requestLine, BufferedReader in) throws IOException {
        long now = System.nanoTime();
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
        int got = in.read(body);
        headers.put(":body", got < 0 ? "" : new String(body, 0, got));
        return new Request(requestLine.split(" ")[1], headers, now);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
