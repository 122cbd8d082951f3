package org.rightswatch.local.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.testkit.FollowedTopics;

/** A broker of one test's own, with all our topics, for processes that use their standard names and are killed. */
record OwnBroker(KafkaBroker broker, KafkaClients kafka, FollowedTopics topics) implements AutoCloseable {

    static OwnBroker start(Path directory) throws Exception {
        KafkaBroker broker = KafkaBroker.start(Files.createDirectory(directory.resolve("broker")));
        KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()));
        kafka.createMissingTopics(Topics.all());
        return new OwnBroker(broker, kafka, new FollowedTopics(kafka));
    }

    /** Settings of a process on this broker that keeps its data in the directory; sections may follow. */
    String settings(Path directory) {
        return "kafka: {bootstrapServers: \"" + broker.bootstrapServers() + "\"}\n"
                + "http: {port: 0}\n"
                + "data: {directory: \"" + directory.resolve("data") + "\"}\n";
    }

    /** Sends without waiting; {@link #flush} waits. */
    void send(String topic, String key, byte[] value) {
        kafka.producer().send(new ProducerRecord<>(topic, key, value));
    }

    void flush() {
        kafka.producer().flush();
    }

    /** Everything that is committed on a topic now, in the order of each partition. */
    <V> List<V> read(Topic<V> topic) {
        return topics.values(topic);
    }

    @Override
    public void close() {
        topics.close();
        kafka.close();
        broker.close();
    }
}
