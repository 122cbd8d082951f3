package org.rightswatch.alerting.console;

import org.rightswatch.contracts.hit.Finding;

/** Where decisions are written; the real one is the topic {@code findings}. */
@FunctionalInterface
public interface FindingLog {

    /**
     * Returns when the finding is safe.
     *
     * @throws org.rightswatch.platform.problem.Problem when it could not be written
     */
    void write(Finding finding);
}
