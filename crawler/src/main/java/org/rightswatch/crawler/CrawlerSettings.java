package org.rightswatch.crawler;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.fetch.FetchSettings;
import org.rightswatch.crawler.fetch.FetchSettings.HttpsThroughProxy;
import org.rightswatch.crawler.fetch.WebFetcher;
import org.rightswatch.crawler.render.BrowserRenderer;
import org.rightswatch.crawler.render.RenderSettings;
import org.rightswatch.crawler.render.Renderer;
import org.rightswatch.crawler.schedule.Schedule;
import org.rightswatch.crawler.source.SourceSettings;
import org.rightswatch.platform.settings.DataSize;
import org.rightswatch.platform.settings.Default;

/**
 * Section {@code crawler} of the settings.
 *
 * @param userAgent {@code name/version}; the name is what robots.txt files address
 * @param contact web or mail address of whoever answers for the crawler, sent with every request
 * @param allow loopback and private {@code host:port} that may be crawled, exactly as they stand in addresses
 * @param resolve host names with fixed addresses, as in a hosts file
 * @param proxy {@code http://host:port} through which everything is fetched
 * @param proxyScheme {@code tunnel}: https by CONNECT; {@code plain}: https addresses are asked of the proxy in plain text
 * @param sitePacks folder of more site packs, beside the built-in ones
 * @param owners name of an operator → hosts and domains that share one pace
 * @param atOnce visits at the same time in this process
 * @param runAtStart every source is run once when the service starts, besides its schedule
 * @param database PostgreSQL for the schedule; absent: a file in the data directory
 * @param limits of one fetch
 * @param pictureFolder what the pictures of listings may take on this machine's disk; the oldest go first
 * @param rendering whether pages are shown in a browser where their site pack asks for it
 */
public record CrawlerSettings(
        @Default("RightsWatch/0.1") String userAgent,
        @Default("") String contact,
        Set<String> allow,
        Map<String, String> resolve,
        @Nullable URI proxy,
        @Default("tunnel") ProxyScheme proxyScheme,
        @Nullable Path sitePacks,
        List<SourceSettings> sources,
        Map<String, List<String>> owners,
        @Default("32") int atOnce,
        @Default("false") boolean runAtStart,
        Schedule.@Nullable Database database,
        Limits limits,
        @Default("1GiB") DataSize pictureFolder,
        RenderSettings rendering) {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    public CrawlerSettings {
        if (proxy != null && (proxy.getHost() == null || proxy.getPort() < 0)) {
            throw new IllegalArgumentException("proxy is not http://host:port: " + proxy);
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce must be at least 1");
        }
    }

    /** How https goes through a proxy. */
    public enum ProxyScheme {
        @JsonProperty("tunnel")
        TUNNEL,
        @JsonProperty("plain")
        PLAIN
    }

    /**
     * Limits of one fetch.
     *
     * @param connect until the connection stands
     * @param firstByte from there to the complete headers
     * @param idle between two reads of the body
     * @param total for one request
     * @param page bytes on the wire
     * @param document bytes on the wire
     */
    public record Limits(
            @Default("10s") Duration connect,
            @Default("20s") Duration firstByte,
            @Default("15s") Duration idle,
            @Default("60s") Duration total,
            @Default("10MiB") DataSize page,
            @Default("50MiB") DataSize document) {

        FetchSettings.Limits forFetch() {
            FetchSettings.Limits usual = FetchSettings.Limits.defaults();
            return new FetchSettings.Limits(
                    connect,
                    firstByte,
                    idle,
                    total,
                    page.intBytes(),
                    document.intBytes(),
                    usual.decodedFactor(),
                    usual.ratio(),
                    usual.redirects(),
                    usual.headers());
        }
    }

    /** The same with other exceptions from the address guard and other sources. */
    CrawlerSettings with(Set<String> allowed, List<SourceSettings> itsSources) {
        return new CrawlerSettings(
                userAgent,
                contact,
                allowed,
                resolve,
                proxy,
                proxyScheme,
                sitePacks,
                itsSources,
                owners,
                atOnce,
                runAtStart,
                database,
                limits,
                pictureFolder,
                rendering);
    }

    /** The same with pages shown in a browser where their site pack asks for it. */
    public CrawlerSettings withRendering() {
        return new CrawlerSettings(
                userAgent,
                contact,
                allow,
                resolve,
                proxy,
                proxyScheme,
                sitePacks,
                sources,
                owners,
                atOnce,
                runAtStart,
                database,
                limits,
                pictureFolder,
                rendering.on());
    }

    /** The browser that the settings want, or none. */
    Renderer renderer(WebFetcher fetcher, Clock clock) {
        return rendering.enabled() ? new BrowserRenderer(rendering, fetcher, TEMPORARY, clock) : Renderer.off();
    }

    FetchSettings forFetch() {
        return new FetchSettings(
                userAgent, contact, allow, resolve, FetchSettings.WEB_PORTS, limits.forFetch(), proxySettings());
    }

    private FetchSettings.@Nullable ProxySettings proxySettings() {
        if (proxy == null) {
            return null;
        }
        HttpsThroughProxy https = proxyScheme == ProxyScheme.PLAIN ? HttpsThroughProxy.PLAIN : HttpsThroughProxy.TUNNEL;
        return new FetchSettings.ProxySettings(proxy.getHost(), proxy.getPort(), https);
    }
}
