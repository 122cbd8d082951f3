package org.rightswatch.platform.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rightswatch.platform.problem.Problem;

/** The stable name of this process in its Kafka groups: configured, or made once and kept in the data directory. */
final class InstanceId {

    private InstanceId() {}

    static String of(KafkaSettings settings, Path dataDirectory) {
        String configured = settings.instance();
        return configured == null ? kept(dataDirectory.resolve("instance")) : configured;
    }

    private static synchronized String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, UUID.randomUUID().toString().substring(0, 8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Problem("data directory cannot be written", file.toString(), "set data.directory to one that can")
                    .causedBy(e);
        }
    }
}
