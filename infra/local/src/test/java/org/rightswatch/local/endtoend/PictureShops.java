package org.rightswatch.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Shops behind one proxy, each offer with a picture of its own on the shop's picture host. Shop {@code n} is {@code
 * http://shopN.example/}, its offer {@code i} is {@code /item/i}, shown by {@code http://imgN.example/i.png}.
 */
record PictureShops(HttpServer server, ExecutorService threads) implements AutoCloseable {

    static final int SHOPS = 20;
    static final int OFFERS = 12;

    static PictureShops open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 64);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", PictureShops::answer);
        server.start();
        return new PictureShops(server, threads);
    }

    /** Section {@code crawler}. */
    String settings() {
        String proxy = "127.0.0.1:" + server.getAddress().getPort();
        return String.format(
                Locale.ROOT,
                """
                crawler:
                  proxy: "http://%s"
                  proxyScheme: plain
                  allow: ["%s"]
                  sources:
                %s
                """,
                proxy,
                proxy,
                IntStream.range(0, SHOPS).mapToObj(PictureShops::source).collect(Collectors.joining("\n")));
    }

    private static String source(int shop) {
        return String.format(
                Locale.ROOT,
                "    - {id: shop%d, kind: site, url: \"http://shop%d.example/\", maxDepth: 1, delay: 20ms, pictures: {which: first}}",
                shop,
                shop);
    }

    /** SHA-256 of the picture of each offer, by the offer's address. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (int shop = 0; shop < SHOPS; shop++) {
            for (int offer = 0; offer < OFFERS; offer++) {
                digests.put("http://shop" + shop + ".example/item/" + offer, sha256(picture(shop, offer)));
            }
        }
        return digests;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String host = asked.getHost().split("\\.", 2)[0];
        String[] path = asked.getPath().split("[/.]", -1);
        if (path[1].equals("robots")) {
            send(exchange, 404, "text/plain", new byte[0]);
        } else if (host.startsWith("img")) {
            send(exchange, 200, "image/png", picture(number(host, "img"), Integer.parseInt(path[1])));
        } else {
            int shop = number(host, "shop");
            String page = path[1].isEmpty() ? home() : offer(shop, Integer.parseInt(path[2]));
            send(exchange, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int number(String host, String word) {
        return Integer.parseInt(host.substring(word.length()));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String home() {
        return IntStream.range(0, OFFERS)
                .mapToObj(i -> "<p><a href='/item/" + i + "'>bag " + i + "</a>")
                .collect(Collectors.joining("", "<!doctype html><title>Shop</title><h1>Shop</h1>", ""));
    }

    private static String offer(int shop, int i) {
        return "<!doctype html><title>Bag</title><h1>Bag " + i + "</h1><script type='application/ld+json'>"
                + "{\"@type\":\"Product\",\"name\":\"Bag " + i + "\",\"image\":[\"http://img" + shop + ".example/" + i
                + ".png\"],\"offers\":{\"@type\":\"Offer\",\"price\":\"30.00\",\"priceCurrency\":\"EUR\"}}</script>";
    }

    private static byte[] picture(int shop, int offer) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(shop * 10, offer * 10, 99));
        pen.fillRect(8, 8, 40, 40);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
