package org.rightswatch.local.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.right.Trademark;

/** How sellers write a mark, by kind of disguise ({@code marks.yaml}). */
record Spellings(Map<String, Map<String, Object>> byRight) {

    boolean has(Trademark mark, LabelKind kind) {
        return !list(mark, kind).isEmpty();
    }

    /** The n-th spelling of this kind, round and round. */
    String pick(Trademark mark, LabelKind kind, int n) {
        List<String> spellings = list(mark, kind);
        if (spellings.isEmpty()) {
            throw new IllegalStateException("marks.yaml has no " + kind.word() + " for " + mark.id());
        }
        return spellings.get(n % spellings.size());
    }

    /** The mark as the owner declares it in the script of this language. */
    Optional<String> inLanguage(Trademark mark, String language) {
        Object scripts = kinds(mark).get(LabelKind.OTHER_SCRIPT.word());
        return scripts instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(language)).map(Object::toString)
                : Optional.empty();
    }

    private List<String> list(Trademark mark, LabelKind kind) {
        Object spellings = kinds(mark).get(kind.word());
        return spellings instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private Map<String, Object> kinds(Trademark mark) {
        return byRight.getOrDefault(mark.id().value(), Map.of());
    }
}
