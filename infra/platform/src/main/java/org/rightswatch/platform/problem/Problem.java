package org.rightswatch.platform.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to mend, told in one line: what is wrong, where, and how to mend it. The command line prints
 * {@link #message()} and ends with {@link #exitCode()}; the stack trace is only shown with {@code --debug}.
 */
public final class Problem extends RuntimeException {

    /** Exit code for work that ended with failures which are listed. */
    public static final int FAILED = 1;

    /** Exit code for wrong use or configuration. */
    public static final int WRONG_USE = 2;

    private final int exitCode;

    /**
     * Wrong use or configuration, exit code 2.
     *
     * @param what is wrong, without a full stop
     * @param where file and line, address, key
     * @param mend what the reader can do about it
     */
    public Problem(String what, String where, String mend) {
        this(oneLine(what, where, mend), WRONG_USE, null);
    }

    private Problem(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The work itself failed, exit code 1. */
    public static Problem failed(String what, String where, String mend) {
        return new Problem(oneLine(what, where, mend), FAILED, null);
    }

    /** The same problem, remembering what it was made from (shown with {@code --debug} only). */
    public Problem causedBy(Throwable cause) {
        return new Problem(message(), exitCode, cause);
    }

    /** One line: {@code where: what; mend}. No control characters, whatever the parts held. */
    public String message() {
        return Objects.requireNonNull(getMessage());
    }

    /** What the process should exit with. */
    public int exitCode() {
        return exitCode;
    }

    private static String oneLine(String what, String where, String mend) {
        String head = Stream.of(where, what).filter(s -> !s.isBlank()).collect(Collectors.joining(": "));
        String all = mend.isBlank() ? head : head + "; " + mend;
        return Line.of(all);
    }
}
