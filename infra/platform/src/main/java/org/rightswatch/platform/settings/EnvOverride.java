package org.rightswatch.platform.settings;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.databind.node.JsonNodeFactory;

/** One environment variable on its way down to the value that it replaces. */
final class EnvOverride {

    private final String variable;
    private final String value;

    private EnvOverride(String variable, String value) {
        this.variable = variable;
        this.value = value;
    }

    static void apply(Node top, Class<?> type, Map<List<String>, String> overrides, Map<String, String> env) {
        overrides.forEach(
                (path, variable) -> new EnvOverride(variable, env.getOrDefault(variable, "")).descend(top, type, path));
    }

    private void descend(Node parent, Type type, List<String> path) {
        Class<?> raw = Shape.raw(type);
        if (List.class.isAssignableFrom(raw)) {
            element(parent, type, path);
        } else if (raw == Map.class) {
            entry(parent, key(parent, path.getFirst()), Shape.argument(type, 1), path);
        } else if (Shape.isKinded(raw)) {
            recordKey(parent, kind(parent, raw), path);
        } else if (Shape.isRecord(raw)) {
            recordKey(parent, raw, path);
        } else {
            throw unknown(path.getFirst(), "there is nothing below that key");
        }
    }

    private void recordKey(Node parent, Class<?> recordType, List<String> path) {
        Map<String, RecordComponent> keys = Shape.keys(recordType);
        var key = keys.entrySet().stream()
                .filter(k -> k.getKey().toLowerCase(Locale.ROOT).equals(path.getFirst()))
                .findFirst()
                .orElseThrow(() -> unknown(path.getFirst(), Near.hint(path.getFirst(), keys.keySet())));
        entry(parent, key.getKey(), key.getValue().getGenericType(), path);
    }

    private void entry(Node parent, String key, Type type, List<String> path) {
        Map<String, Node> entries = parent.entries().orElseThrow(() -> unknown(path.getFirst(), "it is not a map"));
        String pointer = parent.pointer() + "/" + key;
        if (path.size() == 1) {
            entries.put(key, Node.variable(value, pointer, variable));
        } else {
            Node child = entries.computeIfAbsent(key, k -> new Node(JsonNodeFactory.instance.nullNode(), pointer));
            descend(child, type, path.subList(1, path.size()));
        }
    }

    private void element(Node parent, Type type, List<String> path) {
        List<Node> elements = parent.elements().orElseThrow(() -> unknown(path.getFirst(), "it is not a list"));
        int index = index(path.getFirst(), elements.size());
        String pointer = parent.pointer() + "/" + index;
        if (index == elements.size()) {
            elements.add(new Node(JsonNodeFactory.instance.nullNode(), pointer));
        }
        if (path.size() == 1) {
            elements.set(index, Node.variable(value, pointer, variable));
        } else {
            descend(elements.get(index), Shape.argument(type, 0), path.subList(1, path.size()));
        }
    }

    private int index(String text, int size) {
        int index = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (index < 0 || index > size) {
            throw unknown(text, "the list has " + size + " elements, counted from 0");
        }
        return index;
    }

    private Class<?> kind(Node node, Class<?> kinded) {
        Node kind = node.entries().map(e -> e.get(Shape.discriminator(kinded))).orElse(null);
        Class<?> type = kind == null ? null : Shape.kinds(kinded).get(kind.text());
        if (type == null) {
            throw unknown(node.pointer(), "set its " + Shape.discriminator(kinded) + " in the file");
        }
        return type;
    }

    private static String key(Node parent, String part) {
        return parent.entries().stream()
                .flatMap(entries -> entries.keySet().stream())
                .filter(k -> k.toLowerCase(Locale.ROOT).equals(part))
                .findFirst()
                .orElse(part);
    }

    private Problem unknown(String key, String mend) {
        return new Problem("unknown key " + key, "environment variable " + variable, mend);
    }
}
