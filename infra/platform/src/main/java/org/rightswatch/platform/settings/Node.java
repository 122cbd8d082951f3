package org.rightswatch.platform.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value being bound: what is written, where, and who wrote it. Text from the environment or from a {@link Default} is
 * loose: it may stand for a number or, with commas, for a list.
 */
final class Node {

    private enum Writer {
        FILE,
        ENVIRONMENT,
        DEFAULT
    }

    private final JsonNode json;
    private final String pointer;
    private final Writer writer;
    private final @Nullable String variable;
    private @Nullable Map<String, Node> overridden;
    private @Nullable List<Node> overriddenElements;

    Node(JsonNode json, String pointer) {
        this(json, pointer, Writer.FILE, null);
    }

    private Node(JsonNode json, String pointer, Writer writer, @Nullable String variable) {
        this.json = json;
        this.pointer = pointer;
        this.writer = writer;
        this.variable = variable;
    }

    static Node text(String text, String pointer) {
        return new Node(JsonNodeFactory.instance.stringNode(text), pointer, Writer.DEFAULT, null);
    }

    static Node variable(String text, String pointer, String variable) {
        return new Node(JsonNodeFactory.instance.stringNode(text), pointer, Writer.ENVIRONMENT, variable);
    }

    JsonNode json() {
        return json;
    }

    String pointer() {
        return pointer;
    }

    @Nullable
    String variable() {
        return variable;
    }

    boolean isNull() {
        return json.isNull() && overridden == null && overriddenElements == null;
    }

    boolean isText() {
        return json.isString();
    }

    String text() {
        return json.isString() ? json.stringValue() : json.toString();
    }

    /** Whether what is written can be read as that. */
    boolean has(Scalars.Form form) {
        if (writer != Writer.FILE) {
            return json.isString();
        }
        return switch (form) {
            case TEXT -> json.isString();
            case INTEGER -> json.isIntegralNumber();
            case NUMBER -> json.isNumber();
            case BOOLEAN -> json.isBoolean();
        };
    }

    /** Keys and values, or empty when this is not a map. The map may be changed, and keeps the change. */
    Optional<Map<String, Node>> entries() {
        if (overridden == null && (json.isObject() || json.isNull())) {
            Map<String, Node> entries = new LinkedHashMap<>();
            json.properties().forEach(e -> entries.put(e.getKey(), new Node(e.getValue(), pointer + "/" + e.getKey())));
            overridden = entries;
        }
        return Optional.ofNullable(overridden);
    }

    /** Elements, or empty when this is not a list. The list may be changed, and keeps the change. */
    Optional<List<Node>> elements() {
        if (overriddenElements == null && (json.isArray() || json.isNull())) {
            List<Node> elements = new ArrayList<>();
            json.values().forEach(element -> elements.add(new Node(element, pointer + "/" + elements.size())));
            overriddenElements = elements;
        }
        if (overriddenElements == null && writer != Writer.FILE) {
            overriddenElements = split();
        }
        return Optional.ofNullable(overriddenElements);
    }

    /** In words, for a message: never the value itself. */
    String kind() {
        return switch (json.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case NULL, MISSING -> "empty";
            default -> "text";
        };
    }

    String mend(String wanted) {
        return wanted.equals("text") && json.isValueNode() ? "put it in quotes" : "write " + wanted;
    }

    private List<Node> split() {
        List<Node> elements = new ArrayList<>();
        String text = text().equals("[]") ? "" : text();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> elements.add(new Node(
                        JsonNodeFactory.instance.stringNode(part), pointer + "/" + elements.size(), writer, variable)));
        return elements;
    }
}
