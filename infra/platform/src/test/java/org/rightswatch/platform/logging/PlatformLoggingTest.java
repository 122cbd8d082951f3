package org.rightswatch.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.JsonNode;

class PlatformLoggingTest {

    private static final String HOSTILE = "title\r\n12:00:00 ERROR faked \u001b[2J\u202Egnp.exe\u0000";

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void giveTheContextAnEmptyMdc() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    private LoggingEvent event(String logger, String message, Throwable failure) {
        Logger source = context.getLogger(logger);
        LoggingEvent event = new LoggingEvent("x", source, Level.WARN, message, failure, null);
        event.setInstant(Instant.parse("2026-11-21T10:00:00Z"));
        return event;
    }

    private static String encode(Encoder<ILoggingEvent> encoder, LoggingEvent event) {
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void hostileTextStaysOnItsLine() {
        String line = encode(
                PlatformLogging.lines(context, Level.INFO),
                event("org.rightswatch.X", HOSTILE, new IllegalStateException(HOSTILE, new RuntimeException("a\nb"))));
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line.strip().codePoints().noneMatch(c -> c < 32 || c == 127 || c == 0x202E))
                .as(line)
                .isTrue();
        assertThat(line)
                .contains("WARN  X  title 12:00:00")
                .contains("IllegalStateException: title")
                .contains("<- RuntimeException: a b");
    }

    @Test
    void stackTraceIsShownForDebuggingOnly() {
        LoggingEvent event = event("org.rightswatch.X", "m", new IllegalStateException("f"));
        assertThat(encode(PlatformLogging.lines(context, Level.INFO), event)).doesNotContain("PlatformLoggingTest");
        assertThat(encode(PlatformLogging.lines(context, Level.DEBUG), event))
                .contains("at " + getClass().getName());
    }

    @Test
    void jsonIsOneObjectALineWithTheMessageIntact() {
        String line = encode(PlatformLogging.json(context), event("org.rightswatch.X", HOSTILE, null));
        assertThat(line.strip().lines()).hasSize(1);
        JsonNode json = Json.events().readTree(line);
        assertThat(json.path("message").asString()).isEqualTo(HOSTILE);
        assertThat(json.path("level").asString()).isEqualTo("WARN");
        assertThat(json.path("@timestamp").asString()).startsWith("2026-11-21T10:00:00");
    }

    @Test
    void repeatedWarningOfALibraryIsSaidOnceAMinute() {
        RepeatFilter filter = new RepeatFilter();
        LoggingEvent first = event("org.apache.kafka.clients.NetworkClient", "[Producer clientId=1] away", null);
        LoggingEvent other = event("org.apache.kafka.clients.NetworkClient", "[Consumer clientId=2] away", null);
        LoggingEvent later = event("org.apache.kafka.clients.NetworkClient", "[Producer clientId=1] away", null);
        later.setInstant(Instant.parse("2026-11-21T10:01:01Z"));
        assertThat(filter.decide(first)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(other)).isEqualTo(FilterReply.DENY);
        assertThat(filter.decide(later)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(event("org.rightswatch.X", "away", null))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(filter.decide(event("org.rightswatch.X", "away", null))).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void isTheConfigurationThatLogbackFinds() {
        Logger root = (Logger) org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        assertThat(root.getAppender("stderr")).isNotNull();
        assertThat(java.util.logging.Logger.getLogger("").getHandlers()).hasSize(1);
    }
}
