package org.rightswatch.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets a warning of somebody else's library through once a minute. A Kafka client whose broker is away warns several times a
 * second; our own one line about it must stay visible.
 */
final class RepeatFilter extends Filter<ILoggingEvent> {

    private static final long ONCE_IN_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int MOST_REMEMBERED = 500;

    private final Map<String, Long> said = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Override
    public synchronized FilterReply decide(ILoggingEvent event) {
        boolean ours = event.getLoggerName().startsWith("org.rightswatch.");
        if (ours || event.getLevel().levelInt < Level.WARN_INT) {
            return FilterReply.NEUTRAL;
        }
        String what = event.getLoggerName() + " " + withoutPrefix(event.getMessage());
        Long before = said.get(what);
        if (before != null && event.getTimeStamp() - before < ONCE_IN_MILLIS) {
            return FilterReply.DENY;
        }
        said.put(what, event.getTimeStamp());
        return FilterReply.NEUTRAL;
    }

    /** Kafka puts the client's id in front: the same complaint of several clients is one complaint. */
    private static String withoutPrefix(String message) {
        return message.startsWith("[") ? message.substring(message.indexOf(']') + 1) : message;
    }
}
