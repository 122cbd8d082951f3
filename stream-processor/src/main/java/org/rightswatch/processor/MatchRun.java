package org.rightswatch.processor;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.processor.assess.Rates;
import org.rightswatch.processor.topology.MatchTopology;
import org.rightswatch.processor.topology.Matching;

/** The parts of the service for those who run Kafka Streams themselves, such as a benchmark. */
public final class MatchRun {

    private MatchRun() {}

    /** The topology with the engine and the settings nobody changed; each call makes another. */
    public static Topology topology(Clock clock) {
        MatchingSettings settings = SettingsFile.defaults(Map.of()).section("matching", MatchingSettings.class);
        return new MatchTopology(matching(settings, new Laws(new SimpleMeterRegistry()), clock)).get();
    }

    /** What the service adds to the properties of all topologies. */
    public static Map<String, Object> properties() {
        return MatchTopology.properties();
    }

    static Matching matching(MatchingSettings settings, Laws laws, Clock clock) {
        return new Matching(
                EngineIndex.empty(Rates.shipped().with(settings.rates()), settings.threshold(), clock),
                laws,
                settings.rightsSettle(),
                settings.backMatchEvery(),
                settings.backMatchSlice(),
                System::nanoTime);
    }
}
