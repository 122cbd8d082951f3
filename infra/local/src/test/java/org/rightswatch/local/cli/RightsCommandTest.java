package org.rightswatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RightsCommandTest {

    private static final String GOOD =
            "{\"kind\":\"trademark\",\"id\":\"US-1\",\"holder\":\"acme\",\"text\":\"ZENVORA\"}\n";

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysHowManyRightsWouldBeImportedAndNeedsNoKafkaForThat() throws IOException {
        assertThat(run("rights", "import", "--dry-run", file("a.jsonl", GOOD))).isZero();
        assertThat(out).hasToString("1 rights would be imported, 0 bad rows\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsWithOneAndOneLineForEachBadRow() throws IOException {
        String file = file("a.jsonl", GOOD + GOOD + "{\"kind\":\"trademark\"}\n");
        assertThat(run("rights", "import", "--dry-run", file)).isEqualTo(1);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        l -> assertThat(l).startsWith(file + ":2: id: US-1 was already read at " + file + ":1"),
                        l -> assertThat(l).startsWith(file + ":3: holder: is missing"));
        assertThat(out.toString()).startsWith("1 rights would be imported, 2 bad rows");
    }

    @Test
    void takesTheHolderFromTheCommandLineWhereARowNamesNone() throws IOException {
        String file = file("a.csv", "office,registrationNumber,text\nUS,1,ZENVORA\n");
        assertThat(run("rights", "import", "--dry-run", "--holder", "acme", file))
                .isZero();
    }

    @Test
    void endsWithTwoWhenTheFileIsNotThereOrNothingIsSaid() {
        assertThat(run("rights", "import", directory.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.csv: no such rights file");
        assertThat(run("rights")).isEqualTo(2);
        assertThat(run("rights", "import")).isEqualTo(2);
    }

    @Test
    void saysInOneLineThatKafkaDoesNotAnswer() throws IOException {
        String config = file("c.yaml", "kafka: {bootstrapServers: \"127.0.0.1:1\"}\n");
        assertThat(run("rights", "import", "--config", config, file("a.jsonl", GOOD)))
                .isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("127.0.0.1:1", "nothing was imported");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
