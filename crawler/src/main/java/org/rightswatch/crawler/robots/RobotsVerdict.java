package org.rightswatch.crawler.robots;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether an agent may fetch an address.
 *
 * @param rule the deciding line ({@code Disallow: /cart}), or why there was none, in one sentence
 * @param crawlDelay the pause between requests that the file asks this agent for
 */
public record RobotsVerdict(boolean allowed, String rule, Optional<Duration> crawlDelay) {

    /** A verdict that no line decided. */
    public static RobotsVerdict withoutRule(boolean allowed, String why) {
        return new RobotsVerdict(allowed, why, Optional.empty());
    }
}
