package org.rightswatch.platform.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/**
 * Section {@code elasticsearch}.
 *
 * @param url http or https, with port
 * @param username absent: no login
 * @param caCertificate PEM file of the authority that signed the server's certificate; absent: the JDK's authorities
 * @param timeout of one request
 */
public record ElasticSettings(
        @Default("http://127.0.0.1:9200") URI url,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Path caCertificate,
        @Default("30s") Duration timeout) {

    public ElasticSettings {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("url is not like http://host:9200 or https://host:9200: " + url);
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("username and password go together");
        }
    }

    /** Without login, as tests and the one-machine edition use it. */
    public static ElasticSettings of(String url) {
        return new ElasticSettings(URI.create(url), null, null, null, Duration.ofSeconds(30));
    }
}
