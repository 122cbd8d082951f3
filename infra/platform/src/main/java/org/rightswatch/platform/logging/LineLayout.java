package org.rightswatch.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rightswatch.platform.problem.Line;

/**
 * One event, one line: {@code 12:34:56.789 WARN  HitIndex  message}. Nothing that came from outside can break the line or move
 * the cursor. Stack traces are for debugging: one line per frame, only when the logger is at debug.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {

    private static final int MOST_CAUSES = 5;

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Level level;

    LineLayout(Level level) {
        this.level = level;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160)
                .append(time.format(event.getInstant()))
                .append(' ')
                .append(String.format(Locale.ROOT, "%-5s", event.getLevel()))
                .append(' ')
                .append(shortName(event.getLoggerName()))
                .append("  ")
                .append(Line.of(event.getFormattedMessage()));
        append(line, event.getThrowableProxy());
        return line.append(System.lineSeparator()).toString();
    }

    private void append(StringBuilder line, IThrowableProxy failure) {
        IThrowableProxy cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            line.append(depth == 0 ? " | " : " <- ").append(words(cause));
            cause = cause.getCause();
        }
        if (failure != null && level.levelInt <= Level.DEBUG_INT) {
            frames(line, failure);
        }
    }

    private static void frames(StringBuilder line, IThrowableProxy failure) {
        for (IThrowableProxy cause = failure; cause != null; cause = cause.getCause()) {
            line.append(System.lineSeparator()).append("    ").append(words(cause));
            for (StackTraceElementProxy frame : cause.getStackTraceElementProxyArray()) {
                line.append(System.lineSeparator()).append("      ").append(frame);
            }
        }
    }

    private static String words(IThrowableProxy failure) {
        String message = failure.getMessage();
        return shortName(failure.getClassName()) + (message == null ? "" : ": " + Line.of(message));
    }

    private static String shortName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
