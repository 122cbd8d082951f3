package org.rightswatch.contracts.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a newer schema must not do to an older one: remove a field, require a new one, change a type, take a word from an
 * enumeration or tighten a pattern. Then every old event stays readable, and an old reader reads every new event.
 */
final class Compatibility {

    private static final Set<String> FIXED = Set.of("type", "$ref", "const", "pattern", "format");
    private final List<String> breaches = new ArrayList<>();

    private Compatibility() {}

    /** One line for each breach, beginning with the place. */
    static List<String> breaches(JsonNode before, JsonNode after) {
        Compatibility check = new Compatibility();
        check.compare("", before, after);
        return check.breaches;
    }

    private void compare(String where, JsonNode before, JsonNode after) {
        for (String keyword : FIXED) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaches.add(where + ": " + keyword + " was " + before.path(keyword) + ", is " + after.path(keyword));
            }
        }
        missing(where, words(before, "enum"), words(after, "enum"), "word removed: ");
        missing(where, words(after, "required"), words(before, "required"), "now required: ");
        missing(
                where,
                before.path("properties").propertyNames(),
                after.path("properties").propertyNames(),
                "field removed: ");
        children(where, before.path("properties"), after.path("properties"));
        children(where + "/$defs", before.path("$defs"), after.path("$defs"));
        if (before.has("items")) {
            compare(where + "[]", before.path("items"), after.path("items"));
        }
    }

    private void children(String where, JsonNode before, JsonNode after) {
        for (String name : before.propertyNames()) {
            if (after.has(name)) {
                compare(where + "/" + name, before.path(name), after.path(name));
            }
        }
    }

    private void missing(String where, Iterable<String> wanted, Iterable<String> there, String what) {
        Set<String> left = new TreeSet<>();
        wanted.forEach(left::add);
        there.forEach(left::remove);
        left.forEach(name -> breaches.add(where + ": " + what + name));
    }

    private static Set<String> words(JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
