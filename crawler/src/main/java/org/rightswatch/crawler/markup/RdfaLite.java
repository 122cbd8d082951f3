package org.rightswatch.crawler.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.dom.Dom;

/** RDFa Lite 1.1: vocab, typeof, property, resource, prefix. Meta elements in the head are OpenGraph's and left alone. */
public final class RdfaLite {

    private RdfaLite() {}

    /** The top-level typed things of the page, in page order. */
    public static List<Thing> read(Dom dom) {
        List<Thing> tops = new ArrayList<>();
        Map<Element, Thing> typed = new HashMap<>();
        for (Element element : dom.annotated()) {
            if (isHeadMeta(element)) {
                continue;
            }
            boolean scope = element.hasAttr("typeof");
            boolean property = element.hasAttr("property");
            Thing subject = enclosing(element, typed);
            Thing own = scope ? new Thing(Microdata.words(element.attr("typeof")), subject(element)) : null;
            if (own != null) {
                typed.put(element, own);
            }
            if (property && subject != null) {
                Object value = own != null ? own : value(element, dom);
                Microdata.words(element.attr("property")).forEach(name -> subject.add(name, value));
            } else if (own != null) {
                tops.add(own);
            }
        }
        return tops;
    }

    private static boolean isHeadMeta(Element element) {
        return element.normalName().equals("meta")
                && (element.parent() == null || element.parent().normalName().equals("head"));
    }

    private static String subject(Element element) {
        for (String attribute : List.of("resource", "about", "href", "src")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute).strip();
            }
        }
        return "";
    }

    private static @Nullable Thing enclosing(Element element, Map<Element, Thing> typed) {
        if (typed.isEmpty()) {
            return null;
        }
        for (Element at = element.parent(); at != null; at = at.parent()) {
            Thing thing = typed.get(at);
            if (thing != null) {
                return thing;
            }
        }
        return null;
    }

    private static String value(Element element, Dom dom) {
        if (element.hasAttr("content")) {
            return element.attr("content").strip();
        }
        for (String attribute : List.of("resource", "href", "src")) {
            String link = element.attr(attribute).strip();
            if (!link.isEmpty()) {
                return dom.base().resolve(link).map(Object::toString).orElse(link);
            }
        }
        return element.hasAttr("datetime") ? element.attr("datetime").strip() : element.text();
    }
}
