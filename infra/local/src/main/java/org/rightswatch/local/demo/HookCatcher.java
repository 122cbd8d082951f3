package org.rightswatch.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A client's webhook receiver on a free loopback port. It checks the Standard Webhooks signature ({@code
 * webhook-signature: v1,base64(HMAC-SHA256(id.timestamp.body))}), as a client should, and answers 401 when it is wrong.
 */
final class HookCatcher implements AutoCloseable {
    private static final String SECRET_PREFIX = "whsec_";

    private final HttpServer server;
    private final byte[] key;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();

    private HookCatcher(HttpServer server, byte[] key) {
        this.server = server;
        this.key = key;
    }

    /** Listens; the secret is {@code whsec_} and Base64. */
    static HookCatcher start(String secret) {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 16);
            byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            HookCatcher catcher = new HookCatcher(server, key);
            server.createContext("/", catcher::receive);
            server.start();
            return catcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/alerts");
    }

    /** Deliveries with a right signature. */
    int received() {
        return received.get();
    }

    /** Deliveries with a wrong signature. */
    int forged() {
        return forged.get();
    }

    /** Deliveries without those that repeat an id. */
    int distinct() {
        return ids.size();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            String time = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
            String signature = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature"));
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean right = isSigned(signature, id + "." + time + ".", body);
            (right ? received : forged).incrementAndGet();
            if (right) {
                ids.add(id);
            }
            exchange.sendResponseHeaders(right ? 204 : 401, -1);
        }
    }

    /** Several signatures may be given with spaces between, for the time when a secret is exchanged. */
    private boolean isSigned(String signatures, String prefix, byte[] body) {
        byte[] expected = sign(prefix, body);
        for (String signature : signatures.split(" ", -1)) {
            String[] parts = signature.split(",", 2);
            if (parts.length == 2 && parts[0].toLowerCase(Locale.ROOT).equals("v1") && same(expected, parts[1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(byte[] expected, String base64) {
        try {
            return MessageDigest.isEqual(expected, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] sign(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
