package org.rightswatch.local.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** Opens what the command line names: a file, or {@code -} for standard input or output. */
final class Streams {
    private Streams() {}

    static BufferedReader reader(String name, CommandSpec spec) {
        return new BufferedReader(new InputStreamReader(input(name, spec), StandardCharsets.UTF_8), 1 << 16);
    }

    static InputStream input(String name, CommandSpec spec) {
        if (name.equals("-")) {
            return new FileInputStream(FileDescriptor.in);
        }
        try {
            return Files.newInputStream(Path.of(name));
        } catch (IOException e) {
            throw new Problem("cannot be read", name, "check path and permissions of `" + spec.name() + "`")
                    .causedBy(e);
        }
    }

    static OutputStream output(String name, CommandSpec spec) {
        if (name.equals("-")) {
            return new FileOutputStream(FileDescriptor.out);
        }
        try {
            return Files.newOutputStream(Path.of(name));
        } catch (IOException e) {
            throw new Problem("cannot be written", name, "check path and permissions of `" + spec.name() + "`")
                    .causedBy(e);
        }
    }
}
