package org.rightswatch.local.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.crawler.render.BrowserRenderer;
import org.rightswatch.crawler.render.RenderSettings;
import org.rightswatch.crawler.sitepack.RenderPolicy;
import org.rightswatch.crawler.sitepack.SitePack;
import org.rightswatch.crawler.sitepack.SitePackFolder;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.settings.SettingsFile;

/** The browser, where pages are to be shown in one: does it start? And where they are not: does a source need it? */
final class BrowserCheck {

    private static final String NAME = "browser";

    private final SettingsFile settings;

    BrowserCheck(SettingsFile settings) {
        this.settings = settings;
    }

    List<Checkup> look() {
        CrawlerSettings crawler = settings.section("crawler", CrawlerSettings.class);
        return List.of(crawler.rendering().enabled() ? start(crawler.rendering()) : unused(crawler));
    }

    private static Checkup start(RenderSettings rendering) {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            BrowserRenderer.Probe probe = BrowserRenderer.probe(rendering, temporary);
            return Checkup.ok(
                    NAME,
                    rendering.executable() + " starts: " + probe.version()
                            + (probe.sandboxed() ? ", in its own sandbox" : ", without its own sandbox"));
        } catch (IOException e) {
            return Checkup.failed(
                    NAME,
                    rendering.executable() + " does not start (" + e.getMessage()
                            + "); install Chromium and Node.js (Debian: apt-get install chromium nodejs), see crawler.rendering");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Checkup.failed(NAME, "interrupted");
        }
    }

    private static Checkup unused(CrawlerSettings crawler) {
        SitePacks packs = crawler.sitePacks() == null ? SitePacks.builtIn() : SitePackFolder.load(crawler.sitePacks());
        String asking = crawler.sources().stream()
                .filter(source -> asks(source, packs))
                .map(SourceSettings::id)
                .collect(Collectors.joining(", "));
        return Checkup.skipped(
                NAME,
                asking.isEmpty()
                        ? "pages are not shown in a browser, and no source asks for it"
                        : "off, so pages that need their scripts stay unread; the site packs of these sources ask for it: "
                                + asking + " (crawler.rendering.enabled: true)");
    }

    private static boolean asks(SourceSettings source, SitePacks packs) {
        return source.starts().stream()
                .flatMap(start -> host(start).stream())
                .flatMap(host -> packs.forHost(host).stream())
                .map(SitePack::render)
                .anyMatch(policy -> policy != RenderPolicy.NEVER);
    }

    /** Addresses of searches hold placeholders, their hosts do not. */
    private static Optional<String> host(String start) {
        int end = start.indexOf('{');
        return WebUrl.parse(end < 0 ? start : start.substring(0, end)).map(WebUrl::host);
    }
}
