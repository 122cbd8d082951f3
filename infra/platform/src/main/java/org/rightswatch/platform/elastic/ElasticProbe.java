package org.rightswatch.platform.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Probe;

/** Asks Elasticsearch once how it is, and says it in one line. */
public final class ElasticProbe {

    private ElasticProbe() {}

    /** Asks every five seconds and registers the answer as part {@code elasticsearch}; says in one line when it is not there. */
    public static Probe start(ElasticsearchClient client, URI url, HealthRegistry health) {
        return Probe.start("elasticsearch", health, Duration.ofSeconds(5), () -> ask(client, url));
    }

    /** Up when the cluster answers and is not red. */
    public static Status ask(ElasticsearchClient client, URI url) {
        try {
            HealthStatus status = client.cluster().health().status();
            return status == HealthStatus.Red
                    ? Status.waiting("Elasticsearch at " + url + " is red")
                    : Status.up("Elasticsearch at " + url + " is " + status.jsonValue());
        } catch (ElasticsearchException e) {
            return Status.waiting("Elasticsearch at " + url + " answers " + e.status() + ": " + e.getMessage());
        } catch (IOException e) {
            return Status.waiting("Elasticsearch at " + url + " is not reachable (" + e.getMessage() + ")");
        }
    }
}
