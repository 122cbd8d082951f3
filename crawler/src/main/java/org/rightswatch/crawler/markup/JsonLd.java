package org.rightswatch.crawler.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.rightswatch.crawler.dom.Dom;
import tools.jackson.databind.JsonNode;

/**
 * JSON-LD in script elements. No RDF expansion: listings need types, names and nesting only. {@code @graph} is opened, and
 * a bare {@code @id} is replaced by the node it names when the page has it.
 */
public final class JsonLd {

    private static final int MOST_NODES = 20_000;

    private final Map<String, Thing> byId = new HashMap<>();
    private int nodes;

    private JsonLd() {}

    /** The top-level things of the page, in page order. */
    public static List<Thing> read(Dom dom) {
        JsonLd reader = new JsonLd();
        List<Thing> things = new ArrayList<>();
        for (Element script : dom.tag("script")) {
            if (script.attr("type").strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/ld+json")) {
                LenientJson.read(Dom.data(script)).forEach(json -> reader.top(json, things));
            }
        }
        reader.resolve(things);
        return things;
    }

    private void top(JsonNode json, List<Thing> into) {
        if (json.isArray()) {
            json.forEach(each -> top(each, into));
        } else if (json.isObject()) {
            Thing thing = thing(json);
            into.add(thing);
            json.path("@graph").forEach(each -> top(each, into));
        }
    }

    private Thing thing(JsonNode json) {
        nodes++;
        String id = json.path("@id").asString("");
        Thing thing = new Thing(types(json.path("@type")), id);
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            if (!KEYWORDS.contains(property.getKey()) && nodes < MOST_NODES) {
                addAll(thing, property.getKey(), property.getValue());
            }
        }
        if (!id.isEmpty() && !thing.names().isEmpty()) {
            byId.putIfAbsent(id, thing);
        }
        return thing;
    }

    private static final Set<String> KEYWORDS = Set.of("@context", "@id", "@type", "@graph");

    private void addAll(Thing thing, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> addAll(thing, name, each));
        } else if (value.isObject()) {
            thing.add(name, thing(value));
        } else if (!value.isNull() && !value.isMissingNode()) {
            String text = value.asString();
            thing.add(name, text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
        }
    }

    private static List<String> types(JsonNode type) {
        if (type.isArray()) {
            List<String> types = new ArrayList<>();
            type.forEach(each -> types.add(each.asString("")));
            return types;
        }
        return type.isString() ? List.of(type.asString()) : List.of();
    }

    /** A thing with nothing but an id stands for the node of that id. */
    private void resolve(List<Thing> things) {
        for (Thing top : things) {
            top.tree(500).forEach(thing -> thing.names().forEach(name -> thing.replace(name, this::named)));
        }
    }

    private Object named(Object value) {
        if (value instanceof Thing thing && thing.names().isEmpty() && byId.containsKey(thing.id())) {
            return byId.getOrDefault(thing.id(), thing);
        }
        return value;
    }
}
