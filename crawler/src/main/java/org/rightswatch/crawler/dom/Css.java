package org.rightswatch.crawler.dom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A CSS selector compiled once, safe to share between threads. Each comma-separated part starts from the index of
 * {@link Dom} by the id, class or tag of its last step and looks up the ancestors from there, instead of asking every
 * element of the page. Steps know tags, ids, classes, attributes and jsoup's pseudo selectors; combinators are blank,
 * {@code >}, {@code +} and {@code ~}.
 */
public final class Css {

    private final String text;
    private final List<Chain> chains;

    private Css(String text, List<Chain> chains) {
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
                    text, CssSplitter.alternatives(text).stream().map(Chain::of).toList());
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
        for (Chain chain : chains) {
            scope.stream().filter(e -> chain.matches(e)).forEach(found::add);
        }
        return new ArrayList<>(found);
    }

    /** Whether it selects this element. */
    public boolean matches(Element element) {
        return chains.stream().anyMatch(chain -> chain.matches(element));
    }

    @Override
    public String toString() {
        return text;
    }

    /** One step: a compound selector and how it relates to the step before. */
    record Step(char combinator, Evaluator evaluator) {

        boolean matches(Element element) {
            Element root = element.ownerDocument() == null ? element : element.ownerDocument();
            return evaluator.matches(root, element);
        }
    }

    private record Chain(
            List<Step> steps,
            @Nullable String id,
            @Nullable String className,
            @Nullable String tag) {

        static Chain of(String part) {
            List<CssSplitter.Compound> compounds = CssSplitter.compounds(part);
            List<Step> steps = new ArrayList<>();
            for (CssSplitter.Compound c : compounds) {
                steps.add(new Step(c.combinator(), Selector.evaluatorOf(c.text())));
            }
            String last = compounds.getLast().text();
            String tag = CssSplitter.tag(last);
            return new Chain(
                    steps,
                    CssSplitter.name(last, '#'),
                    CssSplitter.name(last, '.'),
                    tag == null ? null : tag.toLowerCase(Locale.ROOT));
        }

        List<Element> in(Dom dom) {
            return candidates(dom).stream().filter(this::matches).toList();
        }

        private List<Element> candidates(Dom dom) {
            if (className != null) {
                return dom.withClass(className);
            }
            if (id != null) {
                // an id may, against the rules, stand on several elements: only the tag index would find them all
                return dom.id(id).map(List::of).orElse(List.of());
            }
            return tag == null ? dom.all() : dom.tag(tag);
        }

        boolean matches(Element element) {
            return steps.getLast().matches(element) && before(element, steps.size() - 1);
        }

        /** Whether the steps before this one can be found from here, outwards and backwards. */
        private boolean before(Element element, int index) {
            if (index == 0) {
                return true;
            }
            Step previous = steps.get(index - 1);
            boolean sibling =
                    steps.get(index).combinator() == '+' || steps.get(index).combinator() == '~';
            boolean once =
                    steps.get(index).combinator() == '>' || steps.get(index).combinator() == '+';
            Element at = sibling ? element.previousElementSibling() : element.parent();
            while (at != null) {
                if (previous.matches(at) && before(at, index - 1)) {
                    return true;
                }
                at = once ? null : sibling ? at.previousElementSibling() : at.parent();
            }
            return false;
        }
    }
}
