package org.rightswatch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleTest {

    @TempDir
    private Path folder;

    @Test
    void aLoadIsMeasuredAsAWholeAndNeverMoreThanIsThere() throws IOException {
        write("rights.jsonl", 7);
        write("listings.jsonl", 120);
        assertThat(Scale.of(null, null, 3, folder)).isEqualTo(new Scale(7, 120, 3, folder));
        assertThat(Scale.of(5, 110, 3, folder)).isEqualTo(new Scale(5, 110, 3, folder));
        assertThat(Scale.of(1_000_000, 100_000, 3, folder)).isEqualTo(new Scale(7, 120, 3, folder));
        assertThatThrownBy(() -> Scale.of(0, null, 3, folder)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.of(-1, null, 3, folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coinedOnesAreAHundredThousandUnlessSomebodySaysHowMany() throws IOException {
        assertThat(Scale.of(null, null, 1, null)).isEqualTo(new Scale(100_000, 100_000, 1, null));
        assertThat(Scale.of(3, 200, 1, null)).isEqualTo(new Scale(3, 200, 1, null));
    }

    @Test
    void aFolderWithoutItsFilesIsToldByTheirName() throws IOException {
        write("rights.jsonl", 7);
        assertThatThrownBy(() -> Scale.of(null, null, 3, folder))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("listings.jsonl");
    }

    private void write(String name, int lines) throws IOException {
        Files.write(folder.resolve(name), Collections.nCopies(lines, "{}"));
    }
}
