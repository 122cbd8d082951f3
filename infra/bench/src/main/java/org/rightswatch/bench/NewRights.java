package org.rightswatch.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;

/**
 * What rights that are added to a running topology do.
 *
 * @param inForceMillis from sending each of them until a listing that is sent then is matched with it
 * @param liveMillis from sending a listing until its hit can be read, while stored listings are matched
 */
record NewRights(List<Double> inForceMillis, List<Double> liveMillis) {

    private static final List<String> MARKS =
            List.of("quorvanetti", "zwendolyra", "brixtumelo", "halvoquend", "mirquastello");

    /** Adds them one after the other to a topology that has matched everything. */
    static NewRights added(KafkaClients kafka) {
        try (Consumer<String, byte[]> hits = kafka.reader()) {
            List<TopicPartition> partitions = hits.partitionsFor(Topics.HITS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            hits.assign(partitions);
            hits.seekToEnd(partitions);
            partitions.forEach(hits::position);
            return added(kafka, hits);
        }
    }

    private static NewRights added(KafkaClients kafka, Consumer<String, byte[]> hits) {
        List<Double> inForce = new ArrayList<>();
        List<Double> live = new ArrayList<>();
        for (String mark : MARKS) {
            kafka.send(Topics.RIGHTS, "M-" + mark, Load.right("M-" + mark, mark))
                    .join();
            inForce.add(millisUntilHit(kafka, hits, mark));
            for (int i = 0; i < 5; i++) {
                live.add(millisUntilHit(kafka, hits, mark));
            }
        }
        return new NewRights(inForce, live);
    }

    /** Sends listings with the mark, one every 20 milliseconds, until there is a hit of one of them. */
    private static double millisUntilHit(KafkaClients kafka, Consumer<String, byte[]> hits, String mark) {
        long sent = System.nanoTime();
        String round = "L-" + mark + "-" + sent + "-";
        for (int i = 0; i < 1_000; i++) {
            String id = round + i;
            kafka.send(Topics.LISTINGS, id, Load.listing(id, mark + " boots", "small"))
                    .join();
            for (ConsumerRecord<String, byte[]> hit : hits.poll(Duration.ofMillis(20))) {
                if (new String(hit.value(), StandardCharsets.UTF_8).contains(round)) {
                    return (System.nanoTime() - sent) / 1e6;
                }
            }
        }
        throw new IllegalStateException("the new right is not in force");
    }
}
