package org.rightswatch.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.testkit.EvaluationData;
import tools.jackson.databind.JsonNode;

/**
 * Saved pages behind a loopback HTTP proxy that answers for their original addresses, so that site packs are chosen by the
 * real hosts, and the brand names that are watched there.
 *
 * @param pages each with the title a person reads on it
 * @param brands names to be watched as trademarks
 */
record SavedPages(List<SavedPage> pages, List<String> brands) {
    private static final int BRANDS = 300;

    @SuppressWarnings("ArrayRecordComponent") // served, never compared
    record SavedPage(String url, String title, byte[] html) {
        String host() {
            return WebUrl.parse(url).orElseThrow().host();
        }
    }

    /** Real pages and names where evaluation data is there, our own small ones otherwise. */
    static SavedPages available() throws IOException {
        Optional<Path> data = EvaluationData.folder("");
        return data.isPresent() ? real(data.get()) : own();
    }

    private static SavedPages real(Path data) throws IOException {
        List<SavedPage> pages = new ArrayList<>();
        Set<String> brands = new LinkedHashSet<>();
        for (JsonNode row : rows(data.resolve("crawl/pages/manifest.jsonl"))) {
            if (row.path("page_type").asString().equals("product")) {
                Path file = data.resolve("crawl/pages").resolve(row.path("file").asString());
                String title = row.path("expected").path("title").asString("");
                pages.add(new SavedPage(row.path("url").asString(), title, unzipped(file)));
                row.path("expected").path("brand_any").forEach(brand -> add(brands, brand.asString()));
            }
        }
        for (JsonNode row : rows(data.resolve("matching/listings_en.jsonl"))) {
            if (brands.size() < BRANDS) {
                add(brands, row.path("brand").asString(""));
            }
        }
        return new SavedPages(pages, brands.stream().limit(BRANDS).toList());
    }

    private static SavedPages own() {
        List<String> brands = List.of("Zenvora", "Tarquello", "Miravento");
        List<SavedPage> pages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String title = (i % 4 == 3 ? "Oakmere" : brands.get(i % 4)) + " trail shoe no. " + i;
            String html = String.format(Locale.ROOT, """
                    <html lang="en"><head><title>%s</title><script type="application/ld+json">
                    {"@context":"https://schema.org","@type":"Product","name":"%s","offers":{"@type":"Offer","price":"%d.90","priceCurrency":"USD"}}
                    </script></head><body><h1>%s</h1></body></html>
                    """, title, title, 20 + i, title);
            pages.add(new SavedPage(
                    "https://shop" + i % 3 + ".example/p/" + i, title, html.getBytes(StandardCharsets.UTF_8)));
        }
        return new SavedPages(pages, brands);
    }

    /** The brands that stand as words in the title, in lower case. */
    List<String> namedIn(SavedPage page) {
        String title = " " + page.title().toLowerCase(Locale.ROOT) + " ";
        return brands.stream()
                .map(brand -> brand.toLowerCase(Locale.ROOT))
                .filter(brand -> title.contains(" " + brand + " "))
                .toList();
    }

    /** Answers {@code GET https://original/address} with the page saved from there, 404 for everything else. */
    Proxy serve() throws IOException {
        Map<String, SavedPage> byAddress =
                pages.stream().collect(Collectors.toMap(p -> address(p.url()), Function.identity(), (a, b) -> a));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, byAddress));
        server.start();
        return new Proxy(server, threads);
    }

    /** The running proxy. */
    record Proxy(HttpServer server, ExecutorService threads) implements AutoCloseable {
        String authority() {
            return "127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.close();
        }
    }

    private static void answer(HttpExchange exchange, Map<String, SavedPage> byAddress) throws IOException {
        try (exchange) {
            SavedPage page = byAddress.get(address(exchange.getRequestURI().toString()));
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, page.html().length);
                exchange.getResponseBody().write(page.html());
            }
        }
    }

    /** Host and path: a crawler may drop tracking parameters. */
    private static String address(String url) {
        return WebUrl.parse(url).map(parsed -> parsed.host() + parsed.path()).orElse(url);
    }

    private static void add(Set<String> brands, String brand) {
        if (brand.length() > 2 && brands.stream().noneMatch(brand::equalsIgnoreCase)) {
            brands.add(brand);
        }
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Json.events()::readTree).toList();
    }

    private static byte[] unzipped(Path file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
