package org.rightswatch.local.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.Base64Bytes;
import org.rightswatch.crawler.robots.RobotsRules;
import org.rightswatch.crawler.robots.RobotsVerdict;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Durations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code rightswatch robots}: may we fetch this? A few addresses for a person, or a batch of cases. */
@Command(name = "robots", description = "Say what a robots.txt allows (RFC 9309).")
final class RobotsCommand implements Callable<Integer> {

    @Option(names = "--file", paramLabel = "robots.txt", description = "The file; - is standard input.")
    private @Nullable String file;

    @Option(names = "--agent", paramLabel = "NAME", description = "Product token of the crawler.")
    private @Nullable String agent;

    @Option(
            names = "--cases",
            paramLabel = "FILE.jsonl",
            description = "Batch input: {\"id\",\"agent\",\"url\",\"robots\" or \"robotsBase64\"} a line.")
    private @Nullable String cases;

    @Option(names = "--out", paramLabel = "FILE.jsonl", description = "Batch output; - is standard output.")
    private String out = "-";

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Addresses to ask for.")
    private List<String> urls = List.of();

    @Spec
    private CommandSpec spec;

    /** A line of the batch. */
    record Case(
            String id,
            String agent,
            String url,
            @Nullable String robots,
            @Nullable Base64Bytes robotsBase64) {}

    /** A line of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(
            String id,
            boolean allowed,
            String rule,
            @Nullable String crawlDelay) {}

    @Override
    public Integer call() {
        if (cases != null) {
            return batch(cases);
        }
        if (file == null || agent == null || urls.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give --file, --agent and URLs, or --cases and --out");
        }
        RobotsRules rules = RobotsRules.parse(bytes(file));
        PrintWriter answers = spec.commandLine().getOut();
        for (String url : urls) {
            if (!url.startsWith("/") && WebUrl.parse(url).isEmpty()) {
                throw new Problem(
                        "is not an http or https address", url, "give the whole address, or its path from / on");
            }
            RobotsVerdict verdict = rules.verdict(agent, url);
            String delay = verdict.crawlDelay()
                    .map(wait -> ", crawl delay " + Durations.print(wait))
                    .orElse("");
            answers.println(
                    (verdict.allowed() ? "allowed   " : "disallowed ") + url + "  (" + verdict.rule() + delay + ")");
        }
        answers.flush();
        return 0;
    }

    private byte[] bytes(String name) {
        try (InputStream in = Streams.input(name, spec)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Problem("cannot be read (" + FileTrouble.words(e) + ")", name, "check the path").causedBy(e);
        }
    }

    private int batch(String input) {
        try (BufferedReader lines = Streams.reader(input, spec);
                Writer answers =
                        new BufferedWriter(new OutputStreamWriter(Streams.output(out, spec), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    answers.write(Json.events().writeValueAsString(answer(read(line, input + ":" + number))) + "\n");
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String line, String where) {
        try {
            return Json.strict().readValue(line, Case.class);
        } catch (JacksonException e) {
            throw new Problem("is not a case (" + e.getOriginalMessage() + ")", where, "correct the line").causedBy(e);
        }
    }

    private static Verdict answer(Case asked) {
        byte[] robots = asked.robotsBase64() != null
                ? asked.robotsBase64().bytes()
                : (asked.robots() == null ? "" : asked.robots()).getBytes(StandardCharsets.UTF_8);
        RobotsVerdict verdict = RobotsRules.parse(robots).verdict(asked.agent(), asked.url());
        return new Verdict(
                asked.id(),
                verdict.allowed(),
                verdict.rule(),
                verdict.crawlDelay().map(Durations::print).orElse(null));
    }
}
