package org.rightswatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;
import picocli.CommandLine;

/** What an operator asks of a running system, on the real broker; other tests' records may lie on the same topics. */
class OperatorCommandsTest {

    @TempDir
    Path directory;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String config = "";

    @BeforeEach
    void configure() throws Exception {
        config = file("rightswatch.yml", "kafka: {bootstrapServers: \"" + Engines.kafka() + "\"}\n");
        try (KafkaClients kafka = kafka()) {
            kafka.createMissingTopics(Topics.all());
        }
    }

    @Test
    void rightsAreListedByHolderAndRemovedWhenAllOfThemAreThere() throws IOException {
        String holder = Names.random("holder");
        String mark = "{\"kind\":\"trademark\",\"id\":\"%s\",\"holder\":\"" + holder
                + "\",\"text\":\"ZENVORA\",\"status\":\"registered\"}\n";
        String first = holder + "-1";
        String second = holder + "-2";
        assertThat(run("rights", "import", file("r.jsonl", mark.formatted(first) + mark.formatted(second))))
                .isZero();
        assertThat(run("rights", "list", "--holder", holder)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        first + "  " + holder + "  trademark  ZENVORA  registered",
                        second + "  " + holder + "  trademark  ZENVORA  registered");

        assertThat(run("rights", "remove", first, "nosuchright")).isEqualTo(2);
        assertThat(err.toString()).contains("nosuchright: no such right", "nothing was removed");
        assertThat(run("rights", "remove", first)).isZero();
        assertThat(run("rights", "list", "--holder", holder)).isZero();
        assertThat(out.toString().lines()).singleElement().asString().startsWith(second);
        assertThat(run("rights", "remove", second)).isZero();
    }

    @Test
    void hostsThatAreLeftAloneAreListedUntilTheyAreReleased() {
        String host = Names.random("shop") + ".example";
        assertThat(run("host", "stop", host, "--reason", "they asked", "--by", "kim"))
                .isZero();
        assertThat(run("host", "list")).isZero();
        assertThat(lineOf(host)).contains("  since 2", "Z  by kim  they asked").doesNotContainPattern("\\.\\d+Z");
        assertThat(run("host", "release", host)).isZero();
        assertThat(run("host", "list")).isZero();
        assertThat(out.toString()).doesNotContain(host);
    }

    /** Read as another host it would be stopped without a word, and the one that is meant would go on. */
    @Test
    void anAddressIsNoHostName() {
        for (String address : List.of("http://shop.example", "shop.example/p", "a b.example", "me@shop.example", "")) {
            assertThat(run("host", "stop", address)).as(address).isEqualTo(2);
            assertThat(err.toString())
                    .contains("'" + address + "': is not a host name")
                    .hasLineCount(1);
        }
    }

    @Test
    void quarantineIsListedThoughOneOfItsOwnRecordsIsIncomplete() {
        try (KafkaClients kafka = kafka()) {
            kafka.producer()
                    .send(new ProducerRecord<>(
                            Topics.QUARANTINE.name(), "hits", "{}".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(run("quarantine", "list")).isZero();
    }

    private static KafkaClients kafka() {
        return new KafkaClients(KafkaSettings.of(Engines.kafka()));
    }

    private String lineOf(String host) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(host))
                .findFirst()
                .orElse("");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--config", config))
                .toArray(String[]::new);
        return line.execute(all);
    }
}
