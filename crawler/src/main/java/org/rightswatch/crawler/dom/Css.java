package org.rightswatch.crawler.dom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A CSS selector compiled once, safe to share between threads. Each comma-separated part starts from the index of
 * {@link Dom} by the id, class or tag of its last step and looks up the ancestors from there, instead of asking every
 * element of the page. Steps know tags, ids, classes, attributes and jsoup's pseudo selectors; combinators are blank,
 * {@code >}, {@code +} and {@code ~}.
 */
public final class Css {

    private final String text;
    private final List<CssChain> chains;

    private Css(String text, List<CssChain> chains) {
        this.text = text;
        this.chains = chains;
    }

    /**
     * Compiles a selector.
     *
     * @throws IllegalArgumentException when it is not a selector, saying why
     */
    public static Css compile(String text) {
        try {
            return new Css(
                    text,
                    CssSplitter.alternatives(text).stream().map(CssChain::of).toList());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("'" + text + "' is not a CSS selector: " + e.getMessage(), e);
        }
    }

    /** What it selects in the page: the matches of the first part, then those of the second, and so on. */
    public List<Element> in(Dom dom) {
        if (chains.size() == 1) {
            return chains.getFirst().in(dom);
        }
        Set<Element> found = new LinkedHashSet<>();
        chains.forEach(chain -> found.addAll(chain.in(dom)));
        return new ArrayList<>(found);
    }

    /** What it selects under an element (which it may itself be). */
    public List<Element> in(Element scope) {
        Set<Element> found = new LinkedHashSet<>();
        for (CssChain chain : chains) {
            Element root = root(scope);
            scope.stream().filter(e -> chain.matches(root, e)).forEach(found::add);
        }
        return new ArrayList<>(found);
    }

    /** Whether it selects this element. */
    public boolean matches(Element element) {
        Element root = root(element);
        return chains.stream().anyMatch(chain -> chain.matches(root, element));
    }

    @Override
    public String toString() {
        return text;
    }

    /** Found once for many matches: the way up is as long as the page is deep. */
    private static Element root(Element element) {
        Element document = element.ownerDocument();
        return document == null ? element : document;
    }
}
