package org.rightswatch.testkit;

import java.util.concurrent.ThreadLocalRandom;

/** Names that no other test uses, so that tests can share one engine. */
public final class Names {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 10;

    private Names() {}

    /** {@code prefix-} and ten random lower-case letters and digits: fit for topics, indices, groups and folders. */
    public static String random(String prefix) {
        StringBuilder name = new StringBuilder(prefix).append('-');
        ThreadLocalRandom.current()
                .ints(LENGTH, 0, LETTERS.length())
                .forEach(index -> name.append(LETTERS.charAt(index)));
        return name.toString();
    }
}
