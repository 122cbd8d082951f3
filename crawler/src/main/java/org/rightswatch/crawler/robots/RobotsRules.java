package org.rightswatch.crawler.robots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A parsed robots.txt. Immutable.
 *
 * <p>Any bytes are a robots.txt: what is not a rule is skipped, so an HTML page in its place allows everything.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309, Robots Exclusion Protocol</a>
 */
public final class RobotsRules {

    private final List<RobotsLine> lines;

    private RobotsRules(List<RobotsLine> lines) {
        this.lines = lines;
    }

    /** Parses a file of any length in any encoding; never fails. */
    public static RobotsRules parse(byte[] bytes) {
        return new RobotsRules(List.copyOf(LineReader.read(bytes)));
    }

    /**
     * Whether an agent may fetch an address.
     *
     * @param agent the product token ({@code RightsWatch}), in any case
     * @param url the address as it would be requested: escapes are compared as they are written
     */
    public RobotsVerdict verdict(String agent, String url) {
        return new AgentRules(lines, agent).verdict(PathPattern.pathOf(url));
    }

    /** The pause between requests that this agent is asked for. */
    public Optional<Duration> crawlDelay(String agent) {
        return new AgentRules(lines, agent).crawlDelay();
    }

    /** Addresses of sitemaps, as written. */
    public List<String> sitemaps() {
        return lines.stream()
                .filter(line -> line.kind() == RobotsLine.Kind.SITEMAP)
                .map(RobotsLine::value)
                .toList();
    }
}
