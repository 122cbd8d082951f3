package org.rightswatch.alerting.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A headless browser, spoken to in the Chrome DevTools protocol; nothing but the browser itself is needed. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Inbox inbox;
    private final AtomicInteger calls = new AtomicInteger();

    private Chromium(Process process, Path profile, WebSocket socket, Inbox inbox) {
        this.process = process;
        this.profile = profile;
        this.socket = socket;
        this.inbox = inbox;
    }

    static Chromium start(Path program) throws Exception {
        Path profile = Files.createTempDirectory("rightswatch-chromium");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Inbox inbox = new Inbox();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(page(http, profile, process), inbox)
                    .get(30, TimeUnit.SECONDS);
            Chromium browser = new Chromium(process, profile, socket, inbox);
            browser.call("Page.enable", Map.of());
            browser.call("Log.enable", Map.of());
            browser.call("Runtime.enable", Map.of());
            return browser;
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Loads an address and waits until it is there. */
    void open(String url) throws Exception {
        CompletableFuture<JsonNode> loaded = inbox.next("Page.loadEventFired");
        call("Page.navigate", Map.of("url", url));
        loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Does something that leads to another page, and waits until that is there. */
    void follow(String script) throws Exception {
        CompletableFuture<JsonNode> loaded = inbox.next("Page.loadEventFired");
        evaluate(script);
        loaded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The value of an expression on the page. */
    JsonNode evaluate(String script) throws Exception {
        return call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true))
                .at("/result/value");
    }

    void size(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** The whole page as a PNG. */
    void screenshot(Path file) throws Exception {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
    }

    /** What the browser complained about: blocked styles, refused scripts, failed loads. */
    List<String> complaints() {
        return List.copyOf(inbox.complaints);
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = inbox.answer(id);
        socket.sendText(
                        Json.events().writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .get(10, TimeUnit.SECONDS);
        JsonNode message = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    /** Waits for the browser to say on which port it listens, and finds its first page. */
    private static URI page(HttpClient http, Path profile, Process process) throws Exception {
        Path ready = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(ready) && Files.readAllLines(ready).size() > 1) {
                Optional<URI> page = firstPage(http, Files.readAllLines(ready).getFirst());
                if (page.isPresent()) {
                    return page.get();
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("Chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
    }

    private static Optional<URI> firstPage(HttpClient http, String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        JsonNode targets = Json.events()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        for (JsonNode target : targets) {
            if (target.get("type").asString().equals("page")) {
                return Optional.of(URI.create(target.get("webSocketDebuggerUrl").asString()));
            }
        }
        return Optional.empty();
    }

    /** Sorts what arrives: answers by number, events by name, complaints. */
    private static final class Inbox implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
        private final List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();

        CompletableFuture<JsonNode> answer(int id) {
            return answers.computeIfAbsent(id, _ -> new CompletableFuture<>());
        }

        CompletableFuture<JsonNode> next(String event) {
            CompletableFuture<JsonNode> fresh = new CompletableFuture<>();
            events.put(event, fresh);
            return fresh;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                take((ObjectNode) Json.events().readTree(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(ObjectNode message) {
            if (message.has("id")) {
                answer(message.get("id").asInt()).complete(message);
                return;
            }
            String name = message.get("method").asString();
            if (name.equals("Log.entryAdded")) {
                complaints.add(message.at("/params/entry/text").asString());
            }
            CompletableFuture<JsonNode> waiting = events.remove(name);
            if (waiting != null) {
                waiting.complete(message);
            }
        }
    }
}
