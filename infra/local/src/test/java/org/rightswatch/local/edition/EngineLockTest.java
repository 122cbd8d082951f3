package org.rightswatch.local.edition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.platform.problem.Problem;

/** One data directory, one set of engines. */
class EngineLockTest {
    @TempDir
    private Path data;

    @Test
    void refusesASecondTakerAndNamesTheDirectory() {
        try (EngineLock _ = EngineLock.take(data)) {
            assertThatThrownBy(() -> EngineLock.take(data))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("another `rightswatch up`")
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void givesTheDirectoryBack() {
        EngineLock.take(data).close();
        assertThatCode(() -> EngineLock.take(data).close()).doesNotThrowAnyException();
    }
}
