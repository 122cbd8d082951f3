package org.rightswatch.local.cli;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.Line;

/**
 * Tells on standard error what long work is doing: on a terminal the last line is rewritten in place, elsewhere each new
 * line is printed with the seconds since the start.
 */
@Terminal
final class Narrator {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out = System.err;
    private final long start = System.nanoTime();
    private final boolean live;
    private String last = "";

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when there is no terminal
    Narrator() {
        Console console = System.console();
        this.live = console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    /** Something that stays on the screen. */
    synchronized void say(String text) {
        erase();
        out.println(stamp() + Line.of(text));
        out.flush();
        redraw();
    }

    /** How far the work is: replaces the line before on a terminal; elsewhere printed when it changed. */
    synchronized void progress(String text) {
        if (live) {
            last = text;
            redraw();
        } else if (!text.equals(last)) {
            last = text;
            out.println(stamp() + Line.of(text));
            out.flush();
        }
    }

    /** The progress line goes away. */
    synchronized void done() {
        erase();
        last = "";
    }

    private void erase() {
        if (live && !last.isEmpty()) {
            out.print(ERASE_LINE);
        }
    }

    private void redraw() {
        if (live && !last.isEmpty()) {
            out.print(ERASE_LINE + stamp() + Line.of(last));
            out.flush();
        }
    }

    private String stamp() {
        return "[" + " ".repeat(seconds() < 10 ? 2 : seconds() < 100 ? 1 : 0) + seconds() + " s] ";
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
