package org.rightswatch.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs the short commands once on a few lines, in one JVM, while the launcher records which classes they load (the AOT
 * cache of its build). Nothing depends on what it prints; a command that is missing here only starts more slowly.
 */
@Command(name = "warm-up", hidden = true, description = "Used by the launcher's build.")
final class WarmUpCommand implements Callable<Integer> {
    private static final Map<String, String> FILES = Map.of(
            "rights.jsonl",
            """
            {"kind":"trademark","id":"T1","holder":"h","text":"VELMORA","variants":["维洛拉"],"niceClasses":[18],"jurisdictions":["US"]}
            {"kind":"copyright-work","id":"W1","holder":"h","title":"t","workType":"text","content":"a text of some words that somebody wrote and that nobody else may copy"}
            """,
            "listings.jsonl",
            """
            {"url":"http://shop.example/1","title":"VELM0RA handbag","market":["US"],"price":{"amount":"9.90","currency":"USD"}}
            {"url":"http://shop.example/2","title":"维洛拉 女包","market":["CN"],"language":"zh"}
            """,
            "pairs.tsv",
            "VELMORA\tVELM0RA\n维洛拉\tVelmora\n",
            "robots.txt",
            "User-agent: *\nDisallow: /private/\nCrawl-delay: 1\n",
            "page.html",
            """
            <!doctype html><html lang="en"><title>Velmora bag</title><script type="application/ld+json">
            {"@context":"https://schema.org","@type":"Product","name":"Velmora bag","offers":{"@type":"Offer","price":"9.90","priceCurrency":"USD"}}
            </script><h1>Velmora bag</h1></html>
            """);

    private static final List<List<String>> COMMANDS = List.of(
            List.of("similarity", "--pairs", "pairs.tsv", "--out", "similarity.tsv"),
            List.of("match", "--rights", "rights.jsonl", "--listings", "listings.jsonl", "--out", "hits.jsonl"),
            List.of("robots", "--file", "robots.txt", "--agent", "RightsWatch", "http://shop.example/private/a"),
            List.of("extract", "page.html", "--url", "http://shop.example/1", "--out", "extracted.jsonl"));

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("rightswatch-warm-up");
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
            }
            COMMANDS.forEach(command -> Main.run(within(folder, command)));
            delete(folder);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File names, and only those, are made to stand in the folder. */
    private static String[] within(Path folder, List<String> command) {
        return command.stream()
                .map(word ->
                        word.matches("[a-z]+\\.[a-z]+") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
