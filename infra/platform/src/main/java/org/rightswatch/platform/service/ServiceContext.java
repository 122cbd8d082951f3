package org.rightswatch.platform.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.quarantine.KafkaQuarantine;
import org.rightswatch.platform.quarantine.Quarantine;
import org.rightswatch.platform.settings.SettingsFile;

/**
 * What a service gets from the process it lives in.
 *
 * @param settings the service reads its own section
 * @param kafka opens clients
 * @param meters where counters and timers are registered
 * @param clock the only source of time
 * @param dataDirectory exists and is writable; shared by the services of a process, so use a folder below
 * @param health where parts register
 */
public record ServiceContext(
        SettingsFile settings,
        KafkaClients kafka,
        MeterRegistry meters,
        Clock clock,
        Path dataDirectory,
        HealthRegistry health) {

    /** The conservation laws. */
    public Laws laws() {
        return new Laws(meters);
    }

    /** The quarantine topic. */
    public Quarantine quarantine() {
        return new KafkaQuarantine(kafka, meters);
    }
}
