package org.rightswatch.bench;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Plays every host there is as a proxy that answers by itself: a front page that links to many others, and those. Remembers
 * when each host was asked.
 */
final class HostServer implements AutoCloseable {

    private static final int PAGES = 200;
    private static final byte[] FRONT = front();
    private static final byte[] PAGE = "<h1>Page</h1><p>nothing to sell".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final LoopbackServer server = new LoopbackServer(this::answer);

    HostServer() throws IOException {}

    int port() {
        return server.port();
    }

    private static byte[] front() {
        StringBuilder html = new StringBuilder("<h1>Shop</h1>");
        for (int i = 0; i < PAGES; i++) {
            html.append("<a href='/p").append(i).append("'>x</a> ");
        }
        return html.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void answer(String address, SocketChannel client) throws IOException {
        long now = System.nanoTime();
        String[] parts = address.split("/", 4);
        times.computeIfAbsent(parts[2], any -> new CopyOnWriteArrayList<>()).add(now);
        if (parts[3].equals("robots.txt")) {
            LoopbackServer.notFound(client);
            return;
        }
        byte[] body = parts[3].isEmpty() ? FRONT : PAGE;
        LoopbackServer.write(client, LoopbackServer.head(body.length));
        LoopbackServer.write(client, body);
    }

    /** When each host was asked so far, as {@link System#nanoTime()}. */
    Map<String, List<Long>> times() {
        Map<String, List<Long>> copy = new HashMap<>();
        times.forEach((host, at) -> copy.put(host, List.copyOf(at)));
        return copy;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
