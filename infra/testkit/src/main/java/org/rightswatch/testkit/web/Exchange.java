package org.rightswatch.testkit.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request on a raw socket, answered byte by byte, so that an answer can be wrong in every way. */
final class Exchange {
    private static final int MAX_LINE = 16_384;

    private final OutputStream out;
    private final String target;
    private final Map<String, String> headers;
    private final int port;

    private Exchange(Socket socket, String target, Map<String, String> headers) throws IOException {
        this.out = socket.getOutputStream();
        this.target = target;
        this.headers = headers;
        this.port = socket.getLocalPort();
    }

    /** Reads one request; empty when the client sent none. */
    static Optional<Exchange> read(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String[] first = line(in).split(" ", -1);
        if (first.length < 2) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return Optional.of(new Exchange(socket, first[1], headers));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n' && line.length() < MAX_LINE; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** Path and query as the client wrote them. */
    String target() {
        return target;
    }

    /** A request header. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The port that the client connected to. */
    int port() {
        return port;
    }

    /** A complete, correct answer. */
    void page(int status, String contentType, byte[] body, String... moreHeaders) throws IOException {
        head(status, "Content-Type: " + contentType, "Content-Length: " + body.length);
        for (String header : moreHeaders) {
            ascii(header + "\r\n");
        }
        ascii("\r\n");
        bytes(body);
    }

    /** Status line and headers; the empty line that ends them is the caller's to send, or not. */
    void head(int status, String... headerLines) throws IOException {
        ascii("HTTP/1.1 " + status + " whatever\r\nConnection: close\r\n");
        for (String header : headerLines) {
            ascii(header + "\r\n");
        }
    }

    /** Sends characters of US-ASCII. */
    void ascii(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends bytes at once. */
    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
