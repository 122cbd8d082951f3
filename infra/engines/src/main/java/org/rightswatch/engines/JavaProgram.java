package org.rightswatch.engines;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a child JVM is started with what this JVM has. */
public final class JavaProgram {
    private JavaProgram() {}

    /** The {@code java} of the running JVM. */
    public static Path executable() {
        return home().resolve("bin").resolve("java");
    }

    /** The home of the running JVM, which is a Java 25 or newer because these classes are. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The running JVM's class path, made absolute: a child may work in another folder. */
    public static String classpath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
