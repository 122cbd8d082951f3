package org.rightswatch.crawler.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.ArrayList;
import java.util.List;

/** Starts Chromium with everything switched off that would act on its own or find a way out. */
final class Chromium {

    static final int WIDTH = 1280;
    static final int HEIGHT = 1600;

    /** A busy machine may take half a minute to read a browser from its disk; the limit of the whole page counts beside it. */
    private static final double START_MILLIS = 60_000;

    private static final List<String> FLAGS = List.of(
            "--proxy-bypass-list=<-loopback>", // loopback goes to the proxy as well
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", // names are not looked up
            "--disable-quic",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-blink-features=WebTransport",
            "--dns-prefetch-disable",
            "--no-pings",
            "--block-new-web-contents", // no new windows
            "--disable-gpu",
            "--disable-webgl",
            "--disable-crash-reporter",
            "--disable-file-system",
            "--disable-notifications",
            "--disable-speech-api",
            "--deny-permission-prompts",
            "--mute-audio",
            "--renderer-process-limit=1",
            "--js-flags=--max-old-space-size=512");

    private Chromium() {}

    static Browser launch(Playwright playwright, RenderSettings settings, Wall wall) {
        List<String> arguments = new ArrayList<>(FLAGS);
        arguments.add("--proxy-server=" + wall.address());
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(settings.executable())
                        .setHeadless(true)
                        .setChromiumSandbox(settings.isSandboxed())
                        .setTimeout(START_MILLIS)
                        .setArgs(arguments));
    }

    /** As fresh as a private window, and honest about who we are. */
    static BrowserContext context(Browser browser, String userAgent) {
        return browser.newContext(new Browser.NewContextOptions()
                .setUserAgent(userAgent)
                .setViewportSize(WIDTH, HEIGHT)
                .setAcceptDownloads(false)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }
}
