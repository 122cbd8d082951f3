package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this module in processes of their own, with our class path and without our heap. */
final class BenchProcess {

    private BenchProcess() {}

    /** Its standard output is to be read by the caller or discarded; what it says on standard error is ours too. */
    static ProcessBuilder program(Class<?> main, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Starts one that says nothing worth reading. */
    static Process start(Class<?> main, String heap, List<String> arguments) throws IOException {
        return program(main, heap, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
