package org.rightswatch.platform.settings;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A YAML document as a tree that remembers on which line each key stands. */
final class YamlTree {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private ObjectNode root = NODES.objectNode();

    private YamlTree(String name) {
        this.name = name;
    }

    static YamlTree parse(String name, String text) {
        YamlTree tree = new YamlTree(name);
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != null) {
                tree.root = tree.top(parser);
                tree.requireEnd(parser);
            }
        } catch (JacksonException e) {
            throw tree.unreadable(e);
        }
        return tree;
    }

    String name() {
        return name;
    }

    ObjectNode root() {
        return root;
    }

    /** {@code file:line: key.path}, the line of the nearest key above when this one has none. */
    String where(String pointer) {
        String above = pointer;
        while (!above.isEmpty() && !lines.containsKey(above)) {
            above = above.substring(0, above.lastIndexOf('/'));
        }
        Integer line = lines.get(above);
        return name + (line == null ? "" : ":" + line) + ": " + dotted(pointer);
    }

    static String dotted(String pointer) {
        return pointer.isEmpty()
                ? ""
                : pointer.substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }

    private ObjectNode top(JsonParser parser) {
        JsonNode node = value(parser, "");
        if (node.isNull()) {
            return NODES.objectNode();
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Problem("is not a map of sections", name + ":1", "begin with a section such as kafka:");
    }

    private void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new Problem("a second YAML document begins", name + ":" + line, "keep one document per file");
        }
    }

    private JsonNode value(JsonParser parser, String pointer) {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        requirePlain(parser, pointer);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            default -> NODES.stringNode(parser.getString());
        };
    }

    /** The parser would read {@code *name} as the text "name": refuse it instead. */
    private void requirePlain(JsonParser parser, String pointer) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new Problem("an alias (*name) is not supported", where(pointer), "write the value out");
        }
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = pointer + "/" + key;
            int line = parser.currentTokenLocation().getLineNr();
            @Nullable Integer before = lines.put(child, line);
            if (before != null) {
                throw new Problem("key given twice, first on line " + before, where(child), "keep one of them");
            }
            parser.nextToken();
            object.set(key, value(parser, child));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    private Problem unreadable(JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
        return new Problem(
                        "is not valid YAML (" + what + ")",
                        name + (line > 0 ? ":" + line : ""),
                        "check indentation, quotes and colons near that line")
                .causedBy(e);
    }
}
