package org.rightswatch.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each engine really starts, keeps its data over a restart, and leaves no process behind. */
class EngineLifeTest {
    @TempDir
    Path directory;

    @Test
    void brokerKeepsItsTopicsOverARestart() throws Exception {
        List<ProcessHandle> first;
        try (KafkaBroker broker = KafkaBroker.start(directory);
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            first = broker.processes();
            assertThat(first).isNotEmpty();
        }
        assertThat(first).noneMatch(ProcessHandle::isAlive);
        try (KafkaBroker again = KafkaBroker.start(directory);
                Admin admin = admin(again)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void nodeKeepsItsDocumentsOverARestart() throws Exception {
        List<ProcessHandle> first;
        try (HttpClient http = HttpClient.newHttpClient()) {
            try (ElasticsearchNode node = ElasticsearchNode.start(directory)) {
                first = node.processes();
                HttpRequest put = HttpRequest.newBuilder(node.url().resolve("/kept/_doc/1?refresh=true"))
                        .header("content-type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"title\":\"kept\"}"))
                        .build();
                assertThat(http.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
            }
            assertThat(first).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            try (ElasticsearchNode again = ElasticsearchNode.start(directory)) {
                assertThat(get(http, again.url().resolve("/kept/_doc/1"))).contains("\"title\":\"kept\"");
            }
        }
    }

    private static String get(HttpClient http, URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }
}
