package org.rightswatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As the stream processor sees it: the client's right is watched as it was before. */
    @Test
    void whatIsNoRightLeavesTheRightOfThatKeyAsItWas() throws IOException {
        String holder = Names.random("holder");
        String mark = "{\"kind\":\"trademark\",\"id\":\"%s\",\"holder\":\"" + holder + "\",\"text\":\"%s\"}\n";
        String first = holder + "-1";
        String second = holder + "-2";
        String rows = mark.formatted(second, "VELMORA") + mark.formatted(first, "ZENVORA");
        assertThat(run("rights", "import", file("r.jsonl", rows))).isZero();
        try (KafkaClients kafka = kafka()) {
            put(kafka, first, "{");
            put(kafka, first, mark.formatted(second, "ANOTHER"));
            put(kafka, second, "{}");
        }
        assertThat(run("rights", "list", "--holder", holder)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        first + "  " + holder + "  trademark  ZENVORA",
                        second + "  " + holder + "  trademark  VELMORA");
        assertThat(run(
                        "rights",
                        "import",
                        file("r.jsonl", mark.formatted(first, "MIRAVENTO").replace(holder + "\",", "h\","))))
                .isZero();
        assertThat(run("rights", "list", "--holder", holder)).isZero();
        assertThat(out.toString().lines()).singleElement().asString().startsWith(second);
        assertThat(run("rights", "remove", first, second)).isZero();
    }

    @Test
    void rightsAreToldPageByPageEachOnceAndById() throws IOException {
        String holder = Names.random("holder");
        String mark = "{\"kind\":\"trademark\",\"id\":\"%s\",\"holder\":\"" + holder + "\",\"text\":\"ZENVORA\"}\n";
        List<String> ids =
                IntStream.rangeClosed(1, 7).mapToObj(i -> holder + "-" + i).toList();
        String rows = ids.reversed().stream().map(mark::formatted).collect(Collectors.joining());
        assertThat(run("rights", "import", file("r.jsonl", rows))).isZero();
        assertThat(run("rights", "remove", ids.get(1), ids.get(4))).isZero();
        List<String> told = new ArrayList<>();
        try (KafkaClients kafka = kafka()) {
            for (int atATime : List.of(1, 2, 5, 6)) {
                long count = new RightsOnTopic(kafka, atATime)
                        .tell(
                                right -> right.holder().equals(holder) ? right.label() : Optional.empty(),
                                (id, line) -> told.add(id));
                assertThat(count).isEqualTo(5);
                assertThat(told).containsExactly(ids.get(0), ids.get(2), ids.get(3), ids.get(5), ids.get(6));
                told.clear();
            }
        }
        assertThat(run("rights", "remove", ids.get(0), ids.get(2), ids.get(3), ids.get(5), ids.get(6)))
                .isZero();
    }

    private static void put(KafkaClients kafka, String key, String value) {
        kafka.producer().send(new ProducerRecord<>(Topics.RIGHTS.name(), key, value.getBytes(StandardCharsets.UTF_8)));
        kafka.producer().flush();
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
