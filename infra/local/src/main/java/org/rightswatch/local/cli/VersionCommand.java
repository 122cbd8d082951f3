package org.rightswatch.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rightswatch version}: ours, Kafka's, Elasticsearch's and Java's version, a line each. */
@Command(name = "version", description = "Print the versions of RightsWatch, its engines and Java.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String line : getVersion()) {
            spec.commandLine().getOut().println(line);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Override
    public String[] getVersion() {
        Properties versions = new Properties();
        try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {
            "rightswatch " + versions.getProperty("rightswatch"),
            "kafka " + versions.getProperty("kafka"),
            "elasticsearch " + versions.getProperty("elasticsearch"),
            "java " + Runtime.version()
        };
    }
}
