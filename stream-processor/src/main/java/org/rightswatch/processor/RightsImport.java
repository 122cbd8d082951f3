package org.rightswatch.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.processor.portfolio.Notes;
import org.rightswatch.processor.portfolio.Place;
import org.rightswatch.processor.portfolio.RightsFiles;
import org.rightswatch.processor.portfolio.RightsRow;

/**
 * Puts the rights of rights files onto topic {@code rights}. Good rows are imported whatever the others are; importing the
 * same file again changes nothing.
 */
public final class RightsImport {

    private final RightsFiles files;
    private final Consumer<String> complaints;
    private final @Nullable KafkaClients kafka;
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private long good;
    private long bad;
    private long repeated;

    private RightsImport(RightsFiles files, Consumer<String> complaints, @Nullable KafkaClients kafka) {
        this.files = files;
        this.complaints = complaints;
        this.kafka = kafka;
    }

    /**
     * What a run did.
     *
     * @param good rights imported, or that would have been
     * @param bad rows left out, each told in one line
     * @param repeated marks that another office file of the run had said in the same words
     */
    public record Summary(long good, long bad, long repeated) {}

    /**
     * A run into Kafka; creates the topic when it is missing.
     *
     * @param complaints receives one line for each bad row, and for each good one that can match nothing
     */
    public static RightsImport into(KafkaClients kafka, RightsFiles files, Consumer<String> complaints)
            throws InterruptedException {
        kafka.createMissingTopics(List.of(Topics.RIGHTS));
        return new RightsImport(files, complaints, kafka);
    }

    /** A run that only reads and complains. */
    public static RightsImport dryRun(RightsFiles files, Consumer<String> complaints) {
        return new RightsImport(files, complaints, null);
    }

    /** Reads the files in their order; returns when every right is stored. */
    public Summary run(List<Path> paths) {
        paths.forEach(path -> files.read(path, this::take));
        if (kafka != null) {
            kafka.producer().flush();
        }
        lost.forEach(complaints);
        return new Summary(good - lost.size(), bad + lost.size(), repeated);
    }

    private void take(RightsRow row) {
        switch (row) {
            case RightsRow.Good(Place place, Right right) -> {
                good++;
                Notes.of(place, right).ifPresent(complaints);
                send(place, right);
            }
            case RightsRow.Bad wrong -> {
                bad++;
                complaints.accept(wrong.line());
            }
            case RightsRow.Repeated _ -> repeated++;
        }
    }

    private void send(Place place, Right right) {
        if (kafka == null) {
            return;
        }
        var _ = kafka.send(Topics.RIGHTS, right.id().value(), right).exceptionally(failure -> {
            lost.add(Line.of(place + ": " + right.id() + " could not be stored: " + failure.getMessage()));
            return null;
        });
    }
}
