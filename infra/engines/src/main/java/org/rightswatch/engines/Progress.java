package org.rightswatch.engines;

/** Told, in short plain sentences, what an engine is waiting for. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = step -> {};

    /** Called with one line, without a line end. */
    void report(String step);
}
