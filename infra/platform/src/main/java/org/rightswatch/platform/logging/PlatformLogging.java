package org.rightswatch.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up logging when the first logger is asked for. Everything goes to standard error. {@code RIGHTSWATCH_LOG=json} writes JSON
 * for machines (Logstash's fields), otherwise lines for people; {@code RIGHTSWATCH_LOG_LEVEL=debug} (or {@code trace}, {@code warn})
 * sets the level of our own loggers and shows stack traces. {@code -Dlogback.configurationFile} takes over altogether.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class PlatformLogging extends ContextAwareBase implements Configurator {

    /** Libraries say at warn what concerns an operator. */
    private static final Map<String, Level> OTHERS = Map.ofEntries(
            Map.entry("org.apache.kafka", Level.WARN),
            // What its defaults will be in a later version; and that it forgot what it no longer needs.
            Map.entry("org.apache.kafka.streams.StreamsConfig", Level.ERROR),
            Map.entry("org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils", Level.ERROR),
            // What cannot be read is told, and quarantined, by ourselves.
            Map.entry("org.apache.kafka.streams.processor.internals.RecordDeserializer", Level.ERROR),
            // Complains when a client is opened twice with one id, as command lines do.
            Map.entry("org.apache.kafka.common.utils.AppInfoParser", Level.ERROR),
            // What its list of public suffixes holds, once a process.
            Map.entry("crawlercommons", Level.WARN),
            Map.entry("org.quartz", Level.WARN),
            Map.entry("com.zaxxer.hikari", Level.WARN),
            Map.entry("org.flywaydb", Level.WARN),
            Map.entry("org.eclipse.jetty", Level.WARN),
            Map.entry("io.javalin", Level.WARN),
            Map.entry("org.apache.pdfbox", Level.ERROR),
            Map.entry("org.apache.fontbox", Level.ERROR));

    private final Map<String, String> env;

    /** Called by logback through {@code META-INF/services}. */
    public PlatformLogging() {
        this(System.getenv());
    }

    PlatformLogging(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    /** For a command that asks whether a server is there and says so itself: its client complains in a second line. */
    public static void silence(Class<?> library) {
        if (org.slf4j.LoggerFactory.getLogger(library) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Level level = Level.toLevel(env.get("RIGHTSWATCH_LOG_LEVEL"), Level.INFO);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level.levelInt < Level.INFO_INT ? Level.INFO : level);
        root.addAppender(appender(context, level));
        context.getLogger("org.rightswatch").setLevel(level);
        OTHERS.forEach((name, least) -> context.getLogger(name).setLevel(least));
        bridge();
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private ConsoleAppender<ILoggingEvent> appender(LoggerContext context, Level level) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.addFilter(new RepeatFilter());
        appender.setEncoder("json".equals(env.get("RIGHTSWATCH_LOG")) ? json(context) : lines(context, level));
        appender.start();
        return appender;
    }

    static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setTimeZone("UTC");
        encoder.start();
        return encoder;
    }

    static Encoder<ILoggingEvent> lines(LoggerContext context, Level level) {
        LineLayout layout = new LineLayout(level);
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    private static void bridge() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
