package org.rightswatch.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.rightswatch.crawler.source.Sources;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.platform.streams.StreamsApplication;

/** The frontier alone in a process, so that its heap holds nothing else. Each line it is sent is answered with what lives in it. */
@Terminal
final class FrontierProgram {

    private FrontierProgram() {}

    /** A running one. */
    record Running(Process process, BufferedReader answers) {

        /** Bytes that live in its heap after a collection. */
        long liveBytes() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the frontier ended with status "
                        + process.onExit().join().exitValue());
            }
            return Long.parseLong(answer);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Starts one that works below that directory, in a heap of that many mebibytes. */
    static Running start(String bootstrap, Path directory, int heapMebibytes) throws IOException {
        Process process = BenchProcess.program(
                        FrontierProgram.class, "-Xmx" + heapMebibytes + "m", List.of(bootstrap, directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Running(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** Arguments: bootstrap, directory. Ends with its standard input. */
    public static void main(String[] args) throws IOException {
        java.io.PrintStream answers = System.out;
        System.setOut(System.err); // the log must not be taken for an answer
        Sources sources = FrontierBench.sources();
        try (KafkaClients kafka = new KafkaClients(KafkaSettings.of(args[0]));
                StreamsApplication frontier = PolitenessBench.frontier(kafka, sources, Path.of(args[1]));
                BufferedReader questions =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (questions.readLine() != null) {
                System.gc();
                answers.println(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
    }
}
