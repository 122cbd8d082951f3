package org.rightswatch.local.sample;

/** What a good watch does with a labelled listing. */
public enum Expectation {
    /** An alert: a hit of severity high or critical. */
    LOUD,
    /** At most a quiet hit: named, but authorised, nominative, out of territory, other goods. */
    QUIET,
    /** No hit at all. */
    NONE
}
