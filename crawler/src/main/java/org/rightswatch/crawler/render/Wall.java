package org.rightswatch.crawler.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The browser's proxy: refuses everything, and remembers what was asked for. Whoever else finds its port gains nothing, so it
 * needs no secret.
 */
final class Wall implements AutoCloseable {

    private static final int MOST_NOTED = 50;
    private static final int LONGEST_NOTE = 300;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final byte[] NO = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    private Wall(ServerSocket server) {
        this.server = server;
    }

    static Wall open() throws IOException {
        Wall wall = new Wall(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("rendering-wall").start(wall::accept);
        return wall;
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** The first lines of what was refused, such as {@code CONNECT 10.0.0.1:80 HTTP/1.1}. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> refuse(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void refuse(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            char[] line = new char[LONGEST_NOTE];
            int n = in.read(line);
            if (n > 0 && refused.size() < MOST_NOTED) {
                refused.add(new String(line, 0, n).lines().findFirst().orElse(""));
            }
            socket.getOutputStream().write(NO);
        } catch (IOException e) {
            // the browser hung up: as good as refused
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
