package org.rightswatch.crawler.fetch;

import java.time.Duration;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.fetch.FetchSettings.HttpsThroughProxy;
import org.rightswatch.crawler.fetch.FetchSettings.Limits;
import org.rightswatch.crawler.fetch.FetchSettings.ProxySettings;

/** Builds the HTTP client with everything switched off that would act on its own: cookies, redirects, retries, decoding. */
final class HttpClients {

    private static final int LONGEST_HEADER_LINE = 32 * 1024;
    private static final int MOST_CONNECTIONS = 256;

    /** Politeness means one request at a time per site; a second is for robots.txt beside a page. */
    private static final int CONNECTIONS_PER_HOST = 2;

    /** A connection that was idle for longer is looked at before it is used again. */
    private static final TimeValue TRUST_IDLE = TimeValue.ofMilliseconds(200);

    private HttpClients() {}

    static CloseableHttpClient build(FetchSettings settings, GuardedResolver resolver) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(
                        settings.limits(),
                        resolver,
                        settings.proxy() == null ? CONNECTIONS_PER_HOST : MOST_CONNECTIONS))
                .setRoutePlanner(routes(settings.proxy()))
                .setDefaultRequestConfig(requests(settings.limits()))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    private static HttpClientConnectionManager connections(Limits limits, GuardedResolver resolver, int perRoute) {
        Http1Config http = Http1Config.custom()
                .setMaxHeaderCount(limits.headers())
                .setMaxLineLength(LONGEST_HEADER_LINE)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(longer(limits)))
                .setValidateAfterInactivity(TRUST_IDLE)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(connection)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(perRoute)
                .build();
    }

    private static RequestConfig requests(Limits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.connect()))
                .setResponseTimeout(Timeout.of(longer(limits)))
                .setConnectionKeepAlive(TimeValue.ofSeconds(30))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /** The watchdog is the judge; the socket's own time-out only backs it up. */
    private static Duration longer(Limits limits) {
        return limits.firstByte().compareTo(limits.idle()) > 0 ? limits.firstByte() : limits.idle();
    }

    private static HttpRoutePlanner routes(@Nullable ProxySettings proxy) {
        if (proxy == null) {
            return new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE);
        }
        HttpHost proxyHost = new HttpHost("http", proxy.host(), proxy.port());
        return (named, context) -> {
            HttpHost target = withPort(named);
            boolean tunnel = target.getSchemeName().equals("https") && proxy.plainHttps() == HttpsThroughProxy.TUNNEL;
            return tunnel
                    ? new HttpRoute(target, null, proxyHost, true, TunnelType.TUNNELLED, LayerType.LAYERED)
                    : new HttpRoute(target, null, proxyHost, false, TunnelType.PLAIN, LayerType.PLAIN);
        };
    }

    /** A route wants to know the port; the request keeps the host as it is written. */
    private static HttpHost withPort(HttpHost host) {
        int port = DefaultSchemePortResolver.INSTANCE.resolve(host);
        return new HttpHost(host.getSchemeName(), host.getHostName(), port);
    }
}
