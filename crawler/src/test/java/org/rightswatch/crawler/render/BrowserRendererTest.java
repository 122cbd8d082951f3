package org.rightswatch.crawler.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightswatch.crawler.web.TestWeb;
import org.rightswatch.platform.settings.DataSize;
import org.rightswatch.testkit.browser.InstalledChromium;

/** With the real Chromium. */
class BrowserRendererTest {

    private static final String SHELL = "<!doctype html><html lang=en><title>Shop</title><div id=app></div>%s</html>";

    private static Path chromium;

    private static final Path BASE = Path.of(System.getProperty("java.io.tmpdir"));

    private TestWeb web;
    private Showroom room;

    @BeforeAll
    static void browser() {
        chromium = InstalledChromium.required();
    }

    @BeforeEach
    void open() {
        web = new TestWeb();
        room = room(Showroom.LIMITS);
    }

    @AfterEach
    void close() {
        room.close();
        web.close();
    }

    /** Its folder is in the command line of all that Chromium starts, its crash reporter included. */
    @AfterAll
    static void nothingOfTheBrowserIsLeft() throws IOException {
        String profiles = Workplace.below(BASE).folder() + "/p";
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.allProcesses()
                        .noneMatch(process ->
                                process.info().commandLine().orElse("").contains(profiles)));
    }

    private Showroom room(RenderSettings.Limits limits) {
        return new Showroom(chromium, BASE, limits, web.authority());
    }

    private static String shell(String script) {
        return SHELL.formatted("<script>" + script + "</script>");
    }

    private Rendering.Rendered shown(String path) {
        Rendering rendering = room.show(web.url(path));
        assertThat(rendering).isInstanceOf(Rendering.Rendered.class);
        return (Rendering.Rendered) rendering;
    }

    private static String text(Rendering.Rendered rendered) {
        return new String(rendered.page().body(), StandardCharsets.UTF_8);
    }

    private static String why(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Rendering.Failed.class);
        return ((Rendering.Failed) rendering).why();
    }

    @Test
    void showsWhatThePagesScriptsMakeOfTheSitesData() throws IOException {
        web.html("/p/1", SHELL.formatted("<script src=/app.js></script>"));
        web.on("/app.js", (request, out) -> TestWeb.page(out, "text/javascript", """
                fetch('/api/1?q=' + encodeURIComponent('泽'), {headers: {'x-shop': 'yes'}}).then(answer => answer.json())
                  .then(offer => fetch('/graph', {method: 'POST', headers: {'content-type': 'application/json'},
                      body: JSON.stringify({query: offer.name})}).then(answer => answer.json())
                    .then(more => { document.getElementById('app').innerHTML =
                        '<h1>' + offer.name + '</h1><p>' + more.price + '</p><img src=/shoe.gif>'; }));
                """));
        web.on(
                "/api/1?q=%E6%B3%BD",
                (request, out) -> TestWeb.page(out, "application/json", "{\"name\":\"Zenvora 泽沃拉\"}"));
        web.on("/graph", (request, out) -> TestWeb.page(out, "application/json", "{\"price\":\"39.90 USD\"}"));

        Rendering.Rendered rendered = shown("/p/1");

        assertThat(text(rendered)).contains("<h1>Zenvora 泽沃拉</h1><p>39.90 USD</p>");
        assertThat(ImageIO.read(new ByteArrayInputStream(rendered.picture())).getWidth())
                .isEqualTo(1280);
        assertThat(web.count("/p/1")).as("the page is not asked for twice").isOne();
        assertThat(rendered.parts())
                .extracting(part -> part.url().path())
                .containsExactly("/app.js", "/api/1", "/graph", "/shoe.gif");
        assertThat(web.requests())
                .allSatisfy(request -> assertThat(request.headers().get("user-agent"))
                        .isEqualTo("RightsWatch/0.1 (+https://lawfirm.example/bot)"))
                .noneMatch(request -> request.headers().containsKey("cookie"));
        assertThat(rendered.parts().get(2).requestHead())
                .as("what was sent is evidence too")
                .startsWith("POST /graph HTTP/1.1\r\n")
                .contains("{\"query\":\"Zenvora ");
        assertThat(rendered.notes().get("browser")).startsWith("Chromium ");
        assertThat(rendered.notes().get("refusedByProxy")).doesNotContain("127.0.0.1");
    }

    /** Every way out that a page has, to this machine, to a cloud's metadata, to private networks; none connects. */
    @Test
    void reachesNothingThatIsNotPublic() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor();
                ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DatagramSocket stun = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Future<?> connected = pool.submit(() -> {
                trap.accept().close();
                return true;
            });
            web.redirect("/go", "http://127.0.0.1:" + trap.getLocalPort() + "/redirected");
            web.html("/", hostile(trap.getLocalPort(), stun.getLocalPort()));

            Rendering.Rendered rendered = shown("/");

            assertThat(text(rendered)).contains("still here");
            assertThat(connected.isDone()).as("connected to").isFalse();
            stun.setSoTimeout(1);
            assertThat(receives(stun)).as("UDP").isFalse();
            assertThat(rendered.notes().get("withheld"))
                    .contains("169.254.169.254", "10.0.0.1", "which is not public", "localhost is this machine")
                    .contains("http://rebind.test/: robots.txt: robots.txt unreachable")
                    .contains("/go: ", "a frame or window: ", "led to http://127.0.0.1:");
            assertThat(rendered.notes().get("refusedByProxy")).contains("CONNECT 127.0.0.1:" + trap.getLocalPort());
        }
    }

    private static boolean receives(DatagramSocket socket) throws IOException {
        try {
            socket.receive(new java.net.DatagramPacket(new byte[100], 100));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static String hostile(int port, int udp) {
        return """
                <!doctype html><html><head><meta http-equiv=refresh content="0;url=http://127.0.0.1:PORT/refresh">
                <link rel=dns-prefetch href="//rebind.test"><link rel=preconnect href="http://127.0.0.1:PORT">
                <link rel=prefetch href="http://127.0.0.1:PORT/prefetch"><link rel=stylesheet href="http://127.0.0.1:PORT/style">
                <link rel=icon href="http://127.0.0.1:PORT/icon"></head><body><p>still here</p>
                <img src="http://127.0.0.1:PORT/img"><img src="http://169.254.169.254/latest/meta-data/"><img src="/go">
                <iframe src="http://127.0.0.1:PORT/frame"></iframe><object data="http://127.0.0.1:PORT/object"></object>
                <embed src="http://127.0.0.1:PORT/embed"><video src="http://127.0.0.1:PORT/video" autoplay></video>
                <form id=form action="http://127.0.0.1:PORT/form" method=post><input name=a></form>
                <script src="http://127.0.0.1:PORT/script"></script>
                <script>
                const quiet = f => { try { const r = f(); if (r && r.catch) r.catch(() => {}); } catch (e) {} };
                for (const u of ['http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://[::1]:PORT/', 'http://0.0.0.0:PORT/',
                    'http://2130706433:PORT/', 'http://0x7f.1:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', 'http://rebind.test:PORT/',
                    'http://10.0.0.1/', 'http://rebind.test/', 'http://localhost/', 'http://[::ffff:7f00:1]/', 'http://192.168.1.1/', 'http://100.100.100.200/latest/', 'http://169.254.169.254/', '/go'])
                  quiet(() => fetch(u, {mode: 'no-cors'}));
                quiet(() => { const x = new XMLHttpRequest(); x.open('POST', 'http://127.0.0.1:PORT/xhr'); x.send('a=1'); });
                quiet(() => new WebSocket('ws://127.0.0.1:PORT/ws')); quiet(() => new WebSocket('ws://169.254.169.254/ws'));
                quiet(() => new EventSource('http://127.0.0.1:PORT/events'));
                quiet(() => navigator.sendBeacon('http://127.0.0.1:PORT/beacon', 'x'));
                quiet(() => new WebTransport('https://127.0.0.1:PORT/wt').closed);
                quiet(() => { const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'},
                    {urls: 'turn:127.0.0.1:PORT?transport=tcp', username: 'a', credential: 'b'}]});
                    c.createDataChannel('a'); c.createOffer().then(o => c.setLocalDescription(o)); });
                quiet(() => new Worker(URL.createObjectURL(new Blob(["importScripts('http://127.0.0.1:PORT/worker');"]))));
                quiet(() => new Audio('http://127.0.0.1:PORT/audio').play());
                quiet(() => window.open('http://127.0.0.1:PORT/window'));
                quiet(() => navigator.serviceWorker.register('/sw.js'));
                setTimeout(() => document.getElementById('form').submit(), 50);
                setTimeout(() => { location = 'http://127.0.0.1:PORT/location'; }, 150);
                </script></body></html>
                """.replace("PORT", String.valueOf(port)).replace("UDP", String.valueOf(udp));
    }

    @Test
    void asksNothingThatRobotsForbid() {
        web.text("/robots.txt", "User-agent: rightswatch\nDisallow: /private/\n");
        web.redirect("/hop", "/private/hop");
        web.html("/", shell("""
                for (const u of ['/private/data', '/hop', '/open'])
                  fetch(u).then(a => a.text()).catch(() => 'none').then(t => document.getElementById('app').append(u + '=' + t + ' '));
                setTimeout(() => { location = '/private/page'; }, 300);
                """));
        web.text("/open", "data");
        web.text("/private/data", "secret");
        web.html("/private/page", "secret");

        Rendering.Rendered rendered = shown("/");

        assertThat(text(rendered))
                .contains("/open=data")
                .contains("/private/data=none")
                .contains("/hop=none");
        assertThat(web.requests()).noneMatch(request -> request.path().startsWith("/private/"));
        assertThat(rendered.notes().get("withheld")).contains("robots.txt: ");
        assertThat(rendered.ledTo()).hasToString(web.url("/private/page"));
    }

    @Test
    void dialogsWindowsAndDownloadsDoNotHoldItUp() throws IOException {
        web.html("/", shell("""
                alert('a'); const said = confirm('b') + '/' + prompt('c'); onbeforeunload = () => 'stay';
                const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob(['x'.repeat(1000)]));
                link.download = 'virus.exe'; document.body.append(link); link.click(); window.open('/other'); print();
                document.cookie = 'a=1'; localStorage.setItem('a', 1);
                document.getElementById('app').textContent = 'said ' + said;
                """));

        assertThat(text(shown("/"))).contains("said false/null");
        assertThat(web.requests()).noneMatch(request -> request.path().equals("/other"));
        try (var files = Files.walk(Workplace.below(BASE).folder())) {
            assertThat(files)
                    .as("the profile is gone, and what it downloaded")
                    .noneMatch(file -> file.toString().contains("virus"));
        }
        web.html(
                "/again",
                shell("document.getElementById('app').textContent = 'kept:' + document.cookie + localStorage.length;"));
        assertThat(text(shown("/again"))).as("a fresh profile").contains("kept:0");
    }

    @Test
    void anEndlessScriptCostsItsTimeAndNoMore() {
        web.html("/endless", shell("document.title = 'x'; for (;;) {}"));
        web.html("/fine", shell("document.getElementById('app').textContent = 'fine';"));
        try (Showroom hasty = room(limits(Duration.ofSeconds(4), "1GiB"))) {
            assertThat(why(hasty.show(web.url("/endless")))).isEqualTo("it was not done after 4000 ms");
            assertThat(hasty.show(web.url("/fine"))).isInstanceOf(Rendering.Rendered.class);
        }
    }

    private static RenderSettings.Limits limits(Duration total, String memory) {
        RenderSettings.Limits usual = Showroom.LIMITS;
        return new RenderSettings.Limits(
                total,
                Duration.ofSeconds(2),
                usual.pause(),
                usual.parts(),
                usual.pictures(),
                usual.bytes(),
                usual.page(),
                DataSize.parse(memory));
    }

    @Test
    void aHugeDocumentIsLeftAndAMemoryHogKilled() {
        web.html("/huge", shell("document.getElementById('app').textContent = 'x'.repeat(3 << 20);"));
        web.html(
                "/hog",
                shell("const all = []; setInterval(() => { for (let i = 0; i < 20; i++)"
                        + " all.push(new Uint8Array(4 << 20).fill(i)); }, 20);"));

        assertThat(why(room.show(web.url("/huge")))).contains("characters, more than 1048576");
        try (Showroom small = room(limits(Duration.ofSeconds(15), "500MiB"))) {
            assertThat(why(small.show(web.url("/hog")))).isEqualTo("it took more than 500 MiB of memory");
        }
    }

    @Test
    void aBrowserThatIsKilledIsReplaced() throws Exception {
        web.html("/slow", shell("setInterval(() => fetch('/tick'), 100);"));
        web.html("/fine", shell("document.getElementById('app').textContent = 'fine';"));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Rendering> rendering = pool.submit(() -> room.show(web.url("/slow")));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> web.count("/tick") > 2);
            browsers().forEach(ProcessHandle::destroyForcibly);

            assertThat(why(rendering.get(20, TimeUnit.SECONDS))).startsWith("the browser failed: ");
        }
        assertThat(text(shown("/fine"))).contains("fine");
    }

    private static List<ProcessHandle> browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .toList();
    }

    @Test
    void nothingIsLeftOfAWorkerThatIsKilled() throws Exception {
        web.html("/endless", shell("fetch('/tick'); setTimeout(() => { for (;;) {} }, 300);"));
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorker.class.getName(),
                        chromium.toString(),
                        BASE.toString(),
                        web.authority(),
                        web.url("/endless"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> web.count("/tick") > 0);
        List<ProcessHandle> all = worker.descendants().toList();
        assertThat(all).hasSizeGreaterThan(3);

        worker.toHandle().destroyForcibly(); // kill -9

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void keepsThePauseBeforeThePartsAndTheirNumber() {
        web.html(
                "/",
                shell("for (let i = 0; i < 60; i++) fetch('/n' + i).catch(() => {}).then(() => document.title = i);"));

        Rendering rendering = room.show(web.url("/"), Duration.ofMillis(700));

        long page = time("/");
        long first = time("/n0");
        assertThat(Duration.ofNanos(first - page)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThat(((Rendering.Rendered) rendering).parts()).hasSize(Showroom.LIMITS.parts());
        assertThat(time("/n1") - time("/n0"))
                .isGreaterThanOrEqualTo(Showroom.LIMITS.pause().toNanos());
    }

    private long time(String path) {
        return web.requests().stream()
                .filter(request -> request.path().equals(path))
                .findFirst()
                .orElseThrow()
                .nanoTime();
    }
}
