package org.rightswatch.processor.topology;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.rightswatch.platform.health.Laws;

/**
 * What the topology needs from outside.
 *
 * @param empty the engine without rights
 * @param laws where listings are counted
 * @param settle how long changes of rights are gathered before they are compiled
 * @param every how often a task goes on with back-matching
 * @param slice how many stored listings it matches then
 * @param nanoTime a clock that only goes forwards, nanoseconds: a turn ends early when its listings take long
 */
public record Matching(
        RightsIndex empty, Laws laws, Duration settle, Duration every, int slice, LongSupplier nanoTime) {

    /** Promises that hold on two cores: a changed right is in force within a second, the live stream hardly notices. */
    public static Matching of(RightsIndex empty, Laws laws) {
        return new Matching(empty, laws, Duration.ofMillis(200), Duration.ofMillis(100), 500, System::nanoTime);
    }
}
