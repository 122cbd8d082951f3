package org.rightswatch.testkit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A web site on a free port of 127.0.0.1 where each path is one {@link Misbehaviour}; every other path is a 404. It
 * remembers what was asked, so that a test can say "this was never fetched".
 */
public final class MisbehavingSite implements AutoCloseable {
    private static final Map<String, Misbehaviour> BY_PATH = Arrays.stream(Misbehaviour.values())
            .collect(Collectors.toUnmodifiableMap(Misbehaviour::path, Function.identity()));

    private final ServerSocket server;
    private final Robots robots;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<Socket, Boolean> open = new ConcurrentHashMap<>();

    private MisbehavingSite(ServerSocket server, Robots robots) {
        this.server = server;
        this.robots = robots;
    }

    /** A site without robots.txt. */
    public static MisbehavingSite start() {
        return start(Robots.MISSING);
    }

    /** A site whose robots.txt does this. */
    public static MisbehavingSite start(Robots robots) {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 64);
            MisbehavingSite site = new MisbehavingSite(server, robots);
            site.threads.execute(site::acceptAll);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page that shows this misbehaviour. */
    public URI url(Misbehaviour misbehaviour) {
        return url(misbehaviour.path());
    }

    /** Any address of this site; the path begins with a slash. */
    public URI url(String path) {
        return URI.create("http://" + hostAndPort() + path);
    }

    /** {@code 127.0.0.1:PORT}, as allow lists want it. */
    public String hostAndPort() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Every path and query that was asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How often this misbehaviour was asked for. */
    public long timesAsked(Misbehaviour misbehaviour) {
        return asked.stream()
                .filter(target -> pathOf(target).equals(misbehaviour.path()))
                .count();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (IOException e) {
                // Closed while waiting: nothing more to accept.
            }
        }
    }

    private void answer(Socket socket) {
        open.put(socket, true);
        try (socket) {
            Optional<Exchange> exchange = Exchange.read(socket);
            if (exchange.isPresent()) {
                asked.add(exchange.get().target());
                answer(exchange.get());
            }
        } catch (IOException e) {
            // The client went away, which is what most misbehaviours deserve.
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Exchange exchange) throws IOException {
        String path = pathOf(exchange.target());
        if (path.equals("/robots.txt")) {
            robots.answer(exchange);
        } else {
            BY_PATH.getOrDefault(path, Misbehaviour.GONE).answer(exchange);
        }
    }

    private static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Stops, and cuts what is still being answered. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open.keySet()) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
