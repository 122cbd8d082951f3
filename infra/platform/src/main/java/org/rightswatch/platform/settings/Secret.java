package org.rightswatch.platform.settings;

import java.util.function.Supplier;

/**
 * Something that must not be shown. The settings file only names where it is: {@code env:NAME} or {@code file:/path}
 * (first line). It is never printed, logged or written: {@link #toString()} is {@code ***}.
 */
public final class Secret {

    private final Supplier<String> value;

    private Secret(Supplier<String> value) {
        this.value = value;
    }

    /** For tests and for secrets made at run time. */
    public static Secret of(String value) {
        return new Secret(() -> value);
    }

    static Secret lazily(Supplier<String> value) {
        return new Secret(value);
    }

    /** The secret itself; hand it straight to what needs it. */
    public String reveal() {
        return value.get();
    }

    @Override
    public String toString() {
        return "***";
    }
}
