package org.rightswatch.processor.topology;

import java.time.Duration;
import org.rightswatch.platform.health.Laws;

/**
 * What the topology needs from outside.
 *
 * @param empty the engine without rights
 * @param laws where listings are counted
 * @param settle how long changes of rights are gathered before they are compiled
 * @param every how often a task goes on with back-matching
 * @param slice how many stored listings it matches then
 */
public record Matching(RightsIndex empty, Laws laws, Duration settle, Duration every, int slice) {

    /** Promises that hold on two cores: a changed right is in force within a second, the live stream hardly notices. */
    public static Matching of(RightsIndex empty, Laws laws) {
        return new Matching(empty, laws, Duration.ofMillis(200), Duration.ofMillis(100), 500);
    }
}
