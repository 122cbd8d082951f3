package org.rightswatch.local.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightswatch.alerting.WeeklyDigest;
import org.rightswatch.alerting.digest.Week;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code digest}: one client's week again, from the index, as files. */
@Terminal
@Command(name = "digest", description = "Write the weekly digest of one holder again, from the index; nothing is sent.")
final class DigestCommand implements Callable<Integer> {

    @Option(names = "--holder", required = true, paramLabel = "H", description = "The rights holder, as configured.")
    private String holder;

    @Option(names = "--week", required = true, paramLabel = "WEEK", description = "An ISO week, such as 2026-W46.")
    private String week;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path out;

    @Mixin
    private ConfigOption config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (WeeklyDigest digests = WeeklyDigest.open(config.settings(), Clock.systemUTC())) {
            List<Path> files = digests.write(holder, week(), out);
            files.forEach(file -> spec.commandLine().getOut().println(file));
            return 0;
        }
    }

    private Week week() {
        try {
            return Week.parse(week);
        } catch (IllegalArgumentException e) {
            throw new Problem(String.valueOf(e.getMessage()), "--week", "give an ISO week such as 2026-W46")
                    .causedBy(e);
        }
    }
}
