package org.rightswatch.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightswatch.engines.LoopbackPort;
import org.rightswatch.local.demo.Demo;
import org.rightswatch.local.demo.DemoReport;
import org.rightswatch.local.demo.DemoSettings;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rightswatch demo}: the whole pipeline on this machine, and a summary that says whether it did its job. */
@Command(
        name = "demo",
        description = {
            "Run the whole pipeline on this machine: real Kafka and Elasticsearch, a sample web, sample rights.",
            "Ends with a summary and exit code 0, or 1 when the summary is not good enough."
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "120",
            description = "Give the pipeline at most N seconds (default: 120).")
    private int seconds;

    @Option(names = "--keep", description = "Stay when done, with the console open, until Ctrl-C.")
    private boolean keep;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "The console's port (default: 8080 when free, else any).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new Problem("--port: " + port + " is no port", "demo", "give 1 to 65535, or leave it out");
        }
        LoopbackPort.choose("the console", port);
        Narrator narrator = new Narrator();
        narrator.say("the services log to " + DemoLog.intoFile());
        try (StopSignal stop = StopSignal.listen();
                Demo demo = Demo.prepare(new DemoSettings(Duration.ofSeconds(seconds), port), narrator::say)) {
            DemoReport report = demo.run(stop, narrator::progress);
            narrator.done();
            List<String> complaints = report.complaints();
            print(report.lines());
            print(complaints.stream()
                    .map(complaint -> "NOT GOOD   " + complaint)
                    .toList());
            if (keep && !stop.isAsked()) {
                print(demo.doors());
                narrator.say("stays until Ctrl-C");
                stop.await();
            }
            return complaints.isEmpty() ? 0 : 1;
        }
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
