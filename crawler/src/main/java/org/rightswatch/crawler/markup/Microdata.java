package org.rightswatch.crawler.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/** HTML microdata (WHATWG, section 5): itemscope, itemtype, itemprop, itemref. */
public final class Microdata {

    private static final int DEEPEST = 30;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Dom dom;
    private final Map<Element, Thing> open = new HashMap<>();

    private Microdata(Dom dom) {
        this.dom = dom;
    }

    /** The top-level items of the page, in page order. */
    public static List<Thing> read(Dom dom) {
        Microdata reader = new Microdata(dom);
        List<Thing> things = new ArrayList<>();
        for (Element element : dom.items()) {
            if (!element.hasAttr("itemprop")) {
                things.add(reader.item(element, 0));
            }
        }
        return things;
    }

    private Thing item(Element element, int depth) {
        Thing known = open.get(element);
        if (known != null) {
            return known;
        }
        Thing thing = new Thing(
                words(element.attr("itemtype")), element.attr("itemid").strip());
        open.put(element, thing);
        if (depth < DEEPEST) {
            properties(element, thing, depth);
            for (String id : words(element.attr("itemref"))) {
                dom.id(id).ifPresent(other -> referenced(other, thing, depth));
            }
        }
        return thing;
    }

    /** Walks the children without recursion into plain elements, so that deep pages cost no stack. */
    private void properties(Element scope, Thing thing, int depth) {
        Element at = scope.firstElementChild();
        while (at != null) {
            boolean enter = at.attributesSize() == 0 || visit(at, thing, depth);
            Element next = enter ? at.firstElementChild() : null;
            while (next == null && at != null && !at.equals(scope)) {
                next = at.nextElementSibling();
                at = next == null ? at.parent() : at;
            }
            at = scope.equals(at) ? null : next;
        }
    }

    /**
     * An item of its own without a property name adds nothing by the standard, but whoever refers to one means its
     * properties.
     */
    private void referenced(Element element, Thing thing, int depth) {
        boolean nameless = element.hasAttr("itemscope") && !element.hasAttr("itemprop");
        if (visit(element, thing, depth) || nameless) {
            properties(element, thing, depth);
        }
    }

    /** Takes the property that an element carries; says whether its children belong to the same item. */
    private boolean visit(Element element, Thing thing, int depth) {
        String names = element.attr("itemprop");
        boolean scope = element.hasAttr("itemscope");
        if (!names.isEmpty()) {
            Object value = scope ? item(element, depth + 1) : value(element);
            words(names).forEach(name -> thing.add(name, value));
        }
        return !scope;
    }

    private String value(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content").strip();
            case "audio", "embed", "iframe", "img", "source", "track", "video" -> url(element, "src");
            case "a", "area", "link" -> url(element, "href");
            case "object" -> url(element, "data");
            case "data", "meter" -> element.attr("value").strip();
            case "input" -> input(element);
            case "time" ->
                element.hasAttr("datetime") ? element.attr("datetime").strip() : element.text();
            default -> element.hasAttr("content") ? element.attr("content").strip() : element.text();
        };
    }

    /** The value of a field, or what may be entered in the shorthand of schema.org's actions. */
    private static String input(Element input) {
        String value = input.hasAttr("content") ? input.attr("content") : input.attr("value");
        return value.isBlank()
                ? (input.hasAttr("required") ? "required " : "") + "name=" + input.attr("name")
                : value.strip();
    }

    private String url(Element element, String attribute) {
        String link = element.attr(attribute).strip();
        if (link.isEmpty()) {
            return element.hasAttr("content") ? element.attr("content").strip() : element.text();
        }
        return dom.base().resolve(link).map(Object::toString).orElse(link);
    }

    static List<String> words(String list) {
        return list.isBlank() ? List.of() : List.of(BLANKS.split(list.strip(), -1));
    }
}
