package org.rightswatch.platform.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.settings.Secret;

/** Opens Elasticsearch clients. Opening never connects: a server that is not there is met at the first request. */
public final class ElasticClients {

    private ElasticClients() {}

    /** A client that reads and writes our contracts; the caller closes it. */
    public static ElasticsearchClient open(ElasticSettings settings) {
        return new ElasticsearchClient(
                new Rest5ClientTransport(lowLevel(settings), new Jackson3JsonpMapper(Json.events())));
    }

    private static Rest5Client lowLevel(ElasticSettings settings) {
        Rest5ClientBuilder builder = Rest5Client.builder(settings.url())
                .setDefaultHeaders(headers(settings))
                .setCompressionEnabled(true)
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(Timeout.of(settings.timeout())))
                .setRequestConfigCallback(request -> request.setResponseTimeout(Timeout.of(settings.timeout())));
        if (settings.caCertificate() != null) {
            builder.setSSLContext(Certificates.trusting(settings.caCertificate()));
        }
        return builder.build();
    }

    private static Header[] headers(ElasticSettings settings) {
        String username = settings.username();
        Secret password = settings.password();
        return username == null || password == null
                ? new Header[0]
                : List.of(new BasicHeader("Authorization", basic(username, password)))
                        .toArray(Header[]::new);
    }

    private static String basic(String username, Secret password) {
        byte[] pair = (username + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
