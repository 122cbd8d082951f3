package org.rightswatch.local.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rightswatch.local.edition.EngineLock;
import org.rightswatch.local.edition.LocalEngines;
import org.rightswatch.local.edition.RunningEngines;
import org.rightswatch.local.edition.Services;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.platform.service.DataDirectory;
import org.rightswatch.platform.service.ServiceHost;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rightswatch up}: everything on this machine, on the user's own configuration, until Ctrl-C or SIGTERM. */
@Command(
        name = "up",
        description = "Run all services on this machine; Kafka and Elasticsearch too, unless addresses are configured.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws InterruptedException {
        Narrator narrator = new Narrator();
        SettingsFile given = config.given();
        Services.check(given);
        Path data =
                DataDirectory.prepare(given.section("data", DataSettings.class)).path();
        try (EngineLock _ = EngineLock.take(data);
                StopSignal stop = StopSignal.listen()) {
            runOnEngines(given, data, narrator, stop);
            // Before the signal is closed: from then on the JVM may end at any instant.
            narrator.say("stopped; the data is kept in " + data);
        }
        return 0;
    }

    private void runOnEngines(SettingsFile given, Path data, Narrator narrator, StopSignal stop)
            throws InterruptedException {
        try (LocalEngines engines = LocalEngines.startMissing(given, data.resolve("engines"), narrator::say)) {
            engines.addresses().forEach(narrator::say);
            try (RunningEngines _ = RunningEngines.write(data, engines.overrides(Map.of()))) {
                run(config.with(engines.overrides(System.getenv())), narrator, stop);
            }
        }
    }

    private static void run(SettingsFile settings, Narrator narrator, StopSignal stop) throws InterruptedException {
        try (ServiceHost host = ServiceHost.open(settings, Clock.systemUTC())) {
            narrator.say("health on http://127.0.0.1:" + host.healthPort() + "/health");
            host.createTopics();
            Services.ALL.forEach(service -> narrator.say(host.start(service).name() + " runs"));
            narrator.say("everything runs; stop it with Ctrl-C");
            stop.await();
            narrator.say("stopping");
        }
    }
}
