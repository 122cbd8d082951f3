package org.rightswatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the command line promises to every command: its help, its one-line errors, its exit codes. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void versionNamesOurselvesAndTheEngines() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).contains("rightswatch 0.", "kafka 4.", "elasticsearch 9.", "java 2");
    }

    @Test
    void helpListsEveryCommandAndTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("version").contains("Exit codes");
    }

    @Test
    void everyCommandExplainsItself() {
        everyCommand(Main.commandLine(), "").forEach(words -> {
            out.getBuffer().setLength(0);
            assertThat(run((words + " --help").strip().split(" "))).as(words).isZero();
            assertThat(out.toString()).as(words).contains("Usage: rightswatch " + words);
        });
    }

    private static Stream<String> everyCommand(CommandLine line, String words) {
        return line.getSubcommands().entrySet().stream().flatMap(command -> {
            String here = (words + " " + command.getKey()).strip();
            return Stream.concat(Stream.of(here), everyCommand(command.getValue(), here));
        });
    }

    @Test
    void noCommandIsWrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString()).contains("no command given").hasLineCount(1);
    }

    @Test
    void unknownCommandIsWrongUseInOneLine() {
        assertThat(run("wach")).isEqualTo(2);
        assertThat(errors.toString()).contains("wach").contains("--help").hasLineCount(1);
    }

    @Test
    void problemIsOneLineWithoutStackTrace() {
        assertThat(run("troubled")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("settings.yaml:3: unknown key colour; delete it")
                .hasLineCount(1);
    }

    @Test
    void failedWorkEndsWithOne() {
        assertThat(run("broken")).isEqualTo(1);
        assertThat(errors.toString())
                .contains("first line")
                .doesNotContain("second line")
                .hasLineCount(1);
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(run("troubled", "--debug")).isEqualTo(2);
        assertThat(errors.toString()).contains("\tat ").contains("Troubled.call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "match --rights FOLDER/r.jsonl --listings FOLDER --out FOLDER/out",
                "similarity --pairs FOLDER --out FOLDER/out",
                "robots --file FOLDER --agent RightsWatch https://shop.example/",
                "extract FOLDER --url https://shop.example/ --out FOLDER/out",
                "crawl --source FOLDER --out FOLDER/out",
                "rights import FOLDER/none --dry-run",
                "extract FOLDER/none.html --url https://shop.example/ --out FOLDER/out",
                "extract FOLDER/r.jsonl --url nonsense --out FOLDER/out",
                "up --config FOLDER",
                "demo --port 99999",
            })
    void wrongInputIsOneLineWithoutTheNameOfAnException(String words) throws IOException {
        Files.writeString(
                folder.resolve("r.jsonl"),
                "{\"id\":\"M\",\"kind\":\"trademark\",\"holder\":\"a\",\"text\":\"ZENVORA\"}\n");
        assertThat(run(words.replace("FOLDER", folder.toString()).split(" "))).isIn(1, 2);
        assertThat(errors.toString()).doesNotContain("Exception", "--debug").hasLineCount(1);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine()
                .addSubcommand(new Troubled())
                .addSubcommand(new Broken())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors));
        return line.execute(arguments);
    }

    @Command(name = "troubled")
    static final class Troubled implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new Problem("unknown key colour", "settings.yaml:3", "delete it");
        }
    }

    @Command(name = "broken")
    static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("first line\nsecond line");
        }
    }
}
