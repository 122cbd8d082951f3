package org.rightswatch.alerting.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.rightswatch.alerting.hitindex.FilledIndex;
import org.rightswatch.alerting.hitindex.SampleHits;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.settings.Secret;

/** Runs the console on port 8099 with sample hits (user analyst, password analyst), to look at it in a browser; ends with the process. */
public final class ConsolePreview {

    private ConsolePreview() {}

    public static void main(String[] arguments) throws InterruptedException {
        FilledIndex index = FilledIndex.create();
        SampleHits.velmora(Instant.parse("2026-11-18T02:30:00Z")).forEach(hit -> index.put(hit, Optional.empty()));
        HealthRegistry health = new HealthRegistry();
        health.register("elasticsearch", Health.Status::up);
        health.register("kafka", Health.Status::up);
        ConsoleSettings settings = new ConsoleSettings(
                "127.0.0.1",
                8099,
                List.of(new ConsoleSettings.User("analyst", Secret.of(Passwords.hash("analyst")))),
                List.of(),
                Duration.ofMinutes(30),
                "Asia/Shanghai");
        index.reader().refresh();
        Console console =
                new Console(settings, new Console.Sources(index.reader(), finding -> {}, health), Clock.systemUTC());
        console.start();
        new CountDownLatch(1).await();
    }
}
