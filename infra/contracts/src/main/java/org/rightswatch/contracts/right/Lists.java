package org.rightswatch.contracts.right;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shared by the rights: an absent list is an empty one, an absent holder is an error. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static void requireHolder(@Nullable String holder) {
        if (holder == null || holder.isBlank()) {
            throw new IllegalArgumentException("'holder' is missing");
        }
    }
}
