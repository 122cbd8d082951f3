package org.rightswatch.processor;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.rightswatch.platform.health.Laws;
import org.rightswatch.processor.assess.Rates;
import org.rightswatch.processor.topology.Matching;

/** The engine as it is shipped, for topologies under test. */
final class RealEngine {

    private RealEngine() {}

    /** @param slice stored listings of a partition that are matched per turn */
    static Matching matching(int slice) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
        return new Matching(
                EngineIndex.empty(Rates.shipped(), 10, clock),
                new Laws(new SimpleMeterRegistry()),
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                slice,
                () -> 0);
    }
}
