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
import org.rightswatch.platform.problem.FileTrouble;
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
            if (Files.isDirectory(Path.of(name))) { // which would be opened, and fail when it is read
                throw new IOException("it is a folder");
            }
            return Files.newInputStream(Path.of(name));
        } catch (IOException e) {
            throw trouble("cannot be read", name, spec, e);
        }
    }

    static OutputStream output(String name, CommandSpec spec) {
        if (name.equals("-")) {
            return new FileOutputStream(FileDescriptor.out);
        }
        try {
            return Files.newOutputStream(Path.of(name));
        } catch (IOException e) {
            throw trouble("cannot be written", name, spec, e);
        }
    }

    private static Problem trouble(String what, String name, CommandSpec spec, IOException why) {
        String mend = "give another path, or - for the terminal; see `" + spec.qualifiedName() + " --help`";
        return new Problem(what + " (" + FileTrouble.words(why) + ")", name, mend).causedBy(why);
    }
}
