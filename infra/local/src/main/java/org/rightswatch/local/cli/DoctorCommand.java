package org.rightswatch.local.cli;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rightswatch.local.doctor.Checkup;
import org.rightswatch.local.doctor.Doctor;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: is everything there that the services need? A line each; exit 1 when something is not. */
@Terminal
@Command(
        name = "doctor",
        description =
                "Check Java, disk, fonts, ports, Kafka, Elasticsearch, clock, mail servers, channels, browser; changes nothing.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() {
        Doctor doctor = new Doctor(config.settings(), Clock.systemUTC());
        return doctor.examine(DoctorCommand::print) ? 0 : Problem.FAILED;
    }

    private static void print(Checkup checkup) {
        String verdict =
                switch (checkup.verdict()) {
                    case OK -> "ok";
                    case SKIPPED -> "-";
                    case FAILED -> "FAILED";
                };
        System.out.println(String.format(Locale.ROOT, "%-6s  %-16s  %s", verdict, checkup.what(), checkup.words()));
    }
}
