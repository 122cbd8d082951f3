package org.rightswatch.bench;

import java.util.function.Consumer;

/** One benchmark. */
public interface Bench {

    /** How it is called on the command line. */
    String name();

    /** What it measures, in one sentence. */
    String measures();

    /**
     * Runs it.
     *
     * @param figures receives each figure as soon as it is known
     * @throws Exception when the machine or an engine does not play along; nothing is measured then
     */
    void run(Scale scale, Consumer<Figure> figures) throws Exception;
}
