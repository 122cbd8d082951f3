package org.rightswatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Serves saved pages on loopback as a proxy that answers by itself, from the disk's cache and with little work of its own. The
 * query parameter that makes addresses differ is not looked at; what is not a saved page is a 404.
 */
final class PageServer implements AutoCloseable {

    /** Makes one page many addresses. */
    static final String TURN = "turn=";

    private static final byte[] NOT_FOUND =
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocketChannel server;
    private final Map<String, Path> files = new HashMap<>();

    PageServer(PageMix mix) throws IOException {
        for (PageMix.SavedPage page : mix.pages()) {
            files.put(name(turned(page.url(), 0)), page.file());
        }
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        Thread.ofVirtual().name("page-server").start(this::accept);
    }

    /** Another address of a page; without a fragment. */
    static String turned(String url, int turn) {
        int hash = url.indexOf('#');
        String bare = hash < 0 ? url : url.substring(0, hash);
        return bare + (bare.indexOf('?') < 0 ? "?" : "&") + TURN + turn;
    }

    int port() {
        try {
            return ((InetSocketAddress) server.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without scheme and the number of the turn; clients differ in what they percent-encode. */
    private static String name(String url) {
        int scheme = url.indexOf("://");
        int turn = url.lastIndexOf(TURN);
        String bare = url.substring(scheme < 0 ? 0 : scheme + 3, turn < 0 ? url.length() : turn);
        try {
            return URLDecoder.decode(bare, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return bare; // a lone percent sign
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(client), StandardCharsets.ISO_8859_1))) {
            for (String request = in.readLine(); request != null; request = in.readLine()) {
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    // headers do not matter here
                }
                answer(client, files.get(name(request.split(" ", -1)[1])));
            }
        } catch (IOException e) {
            // the client hung up
        }
    }

    private static void answer(SocketChannel client, @org.jspecify.annotations.Nullable Path file) throws IOException {
        if (file == null) {
            write(client, NOT_FOUND);
            return;
        }
        try (FileChannel page = FileChannel.open(file)) {
            long size = page.size();
            write(
                    client,
                    ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + size + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; sent < size; ) {
                sent += page.transferTo(sent, size - sent, client);
            }
        }
    }

    private static void write(SocketChannel client, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            client.write(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
