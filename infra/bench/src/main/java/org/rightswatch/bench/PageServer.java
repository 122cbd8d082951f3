package org.rightswatch.bench;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
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

    private final Map<String, Path> files = new HashMap<>();
    private final LoopbackServer server;

    PageServer(PageMix mix) throws IOException {
        for (PageMix.SavedPage page : mix.pages()) {
            files.put(name(turned(page.url(), 0)), page.file());
        }
        server = new LoopbackServer(this::answer);
    }

    /** Another address of a page; without a fragment. */
    static String turned(String url, int turn) {
        int hash = url.indexOf('#');
        String bare = hash < 0 ? url : url.substring(0, hash);
        return bare + (bare.indexOf('?') < 0 ? "?" : "&") + TURN + turn;
    }

    int port() {
        return server.port();
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

    private void answer(String address, SocketChannel client) throws IOException {
        Path file = files.get(name(address));
        if (file == null) {
            LoopbackServer.notFound(client);
            return;
        }
        try (FileChannel page = FileChannel.open(file)) {
            long size = page.size();
            LoopbackServer.write(client, LoopbackServer.head(size));
            for (long sent = 0; sent < size; ) {
                sent += page.transferTo(sent, size - sent, client);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
