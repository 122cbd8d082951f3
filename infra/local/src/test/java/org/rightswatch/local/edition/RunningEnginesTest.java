package org.rightswatch.local.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningEnginesTest {
    private static final Map<String, String> OVERRIDES = Map.of("RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:4711");

    @TempDir
    Path data;

    @Test
    void otherCommandsFindTheEnginesWhileTheyRun() {
        try (RunningEngines note = RunningEngines.write(data, OVERRIDES)) {
            assertThat(note).isNotNull();
            assertThat(RunningEngines.read(data)).isEqualTo(OVERRIDES);
        }
        assertThat(RunningEngines.read(data)).isEmpty();
    }

    @Test
    void noteOfADeadProcessDoesNotCount() throws Exception {
        Files.writeString(
                data.resolve("running.properties"), "pid=99999999\nRIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS=127.0.0.1\\:1\n");
        assertThat(RunningEngines.read(data)).isEmpty();
    }
}
