package org.rightswatch.crawler.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightswatch.crawler.robots.RobotsLine.Kind;

/** The lines of one file that speak to one agent: those of its own groups, and those for everybody. */
final class AgentRules {

    private static final double LONGEST_DELAY_SECONDS = Duration.ofDays(30).toSeconds();

    private final List<RobotsLine> own = new ArrayList<>();
    private final List<RobotsLine> everybody = new ArrayList<>();
    private boolean named;

    AgentRules(List<RobotsLine> lines, String agent) {
        boolean inOwn = false;
        boolean inEverybody = false;
        boolean rulesSeen = false;
        for (RobotsLine line : lines) {
            if (line.kind() == Kind.USER_AGENT) {
                boolean next = rulesSeen;
                inOwn = (inOwn && !next)
                        || (!isEverybody(line.value()) && token(line.value()).equalsIgnoreCase(agent));
                inEverybody = (inEverybody && !next) || isEverybody(line.value());
                rulesSeen = false;
                named |= inOwn;
            } else if (line.kind() != Kind.SITEMAP) {
                rulesSeen |= line.kind() != Kind.CRAWL_DELAY;
                if (inOwn) {
                    own.add(line);
                } else if (inEverybody) {
                    everybody.add(line);
                }
            }
        }
    }

    /** {@code *}, also when words follow it. */
    private static boolean isEverybody(String value) {
        return value.startsWith("*") && (value.length() == 1 || LineReader.isSpace(value.charAt(1)));
    }

    /** The product token at the beginning: RFC 9309 allows letters, underscore and hyphen. */
    private static String token(String value) {
        int end = 0;
        while (end < value.length() && isTokenCharacter(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    RobotsVerdict verdict(String path) {
        Strongest strongest = new Strongest(path);
        own.forEach(strongest::weigh);
        if (!strongest.found() && !named) {
            everybody.forEach(strongest::weigh);
        }
        return new RobotsVerdict(strongest.allowed(), strongest.rule(), crawlDelay());
    }

    /** The longest of those that speak to this agent: the politest reading. */
    Optional<Duration> crawlDelay() {
        return (named ? own : everybody)
                .stream()
                        .filter(line -> line.kind() == Kind.CRAWL_DELAY)
                        .flatMap(line -> seconds(line.value()).stream())
                        .max(Duration::compareTo);
    }

    private static Optional<Duration> seconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds >= 0 // neither negative nor NaN
                    ? Optional.of(Duration.ofMillis((long) (Math.min(seconds, LONGEST_DELAY_SECONDS) * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The longest rule of each kind that covers a path; of two equally long ones the allowing one counts. */
    private static final class Strongest {

        private final String path;
        private int allow;
        private int disallow;
        private String allowRule = "";
        private String disallowRule = "";

        Strongest(String path) {
            this.path = path;
        }

        void weigh(RobotsLine line) {
            switch (line.kind()) {
                case ALLOW -> weighAllow(line.value(), line);
                case DISALLOW -> {
                    if (line.value().length() > disallow && PathPattern.covers(line.value(), path)) {
                        disallow = line.value().length();
                        disallowRule = line.text();
                    }
                }
                case USER_AGENT, CRAWL_DELAY, SITEMAP -> {}
            }
        }

        private void weighAllow(String pattern, RobotsLine line) {
            if (PathPattern.covers(pattern, path)) {
                if (pattern.length() > allow) {
                    allow = pattern.length();
                    allowRule = line.text();
                }
                return;
            }
            int slash = pattern.lastIndexOf('/');
            if (slash >= 0 && pattern.startsWith("/index.htm", slash)) {
                weighAllow(pattern.substring(0, slash + 1) + "$", line);
            }
        }

        boolean found() {
            return allow > 0 || disallow > 0;
        }

        boolean allowed() {
            return disallow <= allow;
        }

        String rule() {
            if (!found()) {
                return "no rule covers it";
            }
            return allowed() ? allowRule : disallowRule;
        }
    }
}
