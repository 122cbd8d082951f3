package org.rightswatch.crawler.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page and where it stands. Whatever holds the headline is the page's own part, however it is named: shops
 * call the two columns of an offer sidebars, and their body {@code hide-menu}.
 *
 * @param text empty when the page has none
 * @param element where it stands; null when the page has none
 */
record Headline(String text, @Nullable Element element, Set<Element> around) {

    static final Headline NONE = new Headline("", null, Set.of());

    static Headline of(String text, Element element) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element at = element; at != null; at = at.parent()) {
            around.add(at);
        }
        return new Headline(text, element, around);
    }

    /** Whether an element is, or holds, the headline; every page's body does. */
    boolean isIn(Element element) {
        String tag = element.normalName();
        return around.contains(element) || tag.equals("body") || tag.equals("html");
    }
}
