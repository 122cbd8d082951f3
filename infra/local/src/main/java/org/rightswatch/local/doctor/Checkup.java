package org.rightswatch.local.doctor;

import org.rightswatch.platform.problem.Line;

/**
 * What one check found.
 *
 * @param what was looked at, one or two words
 * @param words one line: how it is, and how to mend it when it is broken
 */
public record Checkup(String what, Verdict verdict, String words) {

    /** Whether it will do. */
    public enum Verdict {
        OK,
        /** Not configured, or not needed here. */
        SKIPPED,
        FAILED
    }

    public Checkup {
        words = Line.of(words);
    }

    static Checkup ok(String what, String words) {
        return new Checkup(what, Verdict.OK, words);
    }

    static Checkup skipped(String what, String words) {
        return new Checkup(what, Verdict.SKIPPED, words);
    }

    static Checkup failed(String what, String words) {
        return new Checkup(what, Verdict.FAILED, words);
    }
}
