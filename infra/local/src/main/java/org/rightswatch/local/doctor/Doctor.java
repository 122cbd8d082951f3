package org.rightswatch.local.doctor;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.SettingsFile;

/** Runs every check, one after the other, and passes each result on at once. */
public final class Doctor {

    private final SettingsFile settings;
    private final InstantSource clock;

    public Doctor(SettingsFile settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether nothing failed. */
    public boolean examine(Consumer<Checkup> tell) {
        Set<String> told = new HashSet<>();
        return checks().map(check -> run(check, told))
                        .flatMap(List::stream)
                        .peek(tell)
                        .filter(Doctor::failed)
                        .count()
                == 0;
    }

    private Stream<Check> checks() {
        MachineChecks machine = new MachineChecks(settings);
        PortChecks ports = new PortChecks(settings);
        EngineChecks engines = new EngineChecks(settings, clock);
        ChannelChecks channels = new ChannelChecks(settings);
        return Stream.of(
                new Check("jdk", machine::jdk),
                new Check("disk", machine::disk),
                new Check("fonts", machine::fonts),
                new Check("ports", ports::all),
                new Check("kafka", engines::kafka),
                new Check("elasticsearch", engines::elasticsearch),
                new Check("clock", engines::clock),
                new Check("channels", channels::all),
                new Check("browser", new BrowserCheck(settings)::look));
    }

    private record Check(String name, Supplier<List<Checkup>> look) {}

    /** A wrong section of the settings is that check's failure, told once, and not the end of the others. */
    private static List<Checkup> run(Check check, Set<String> told) {
        try {
            return check.look().get();
        } catch (Problem e) {
            return List.of(
                    told.add(e.message())
                            ? Checkup.failed(check.name(), e.message())
                            : Checkup.skipped(check.name(), "not looked at while the settings are as said above"));
        }
    }

    private static boolean failed(Checkup checkup) {
        return checkup.verdict() == Checkup.Verdict.FAILED;
    }
}
