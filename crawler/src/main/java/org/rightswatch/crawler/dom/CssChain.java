package org.rightswatch.crawler.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a {@link Css}: its steps, and by what the index of {@link Dom} finds the elements that its last step may
 * match.
 *
 * @param id that the last step asks for
 * @param className that the last step asks for
 * @param tag that the last step asks for, in lower case
 */
record CssChain(
        List<Step> steps,
        @Nullable String id,
        @Nullable String className,
        @Nullable String tag) {

    /** One step: a compound selector and how it relates to the step before. */
    record Step(char combinator, Evaluator evaluator) {

        /** To the side, not outwards. */
        boolean isSibling() {
            return combinator == '+' || combinator == '~';
        }

        /** Only the very next element counts. */
        boolean isNext() {
            return combinator == '>' || combinator == '+';
        }
    }

    static CssChain of(String part) {
        List<CssSplitter.Compound> compounds = CssSplitter.compounds(part);
        List<Step> steps = new ArrayList<>();
        for (CssSplitter.Compound c : compounds) {
            steps.add(new Step(c.combinator(), Selector.evaluatorOf(c.text())));
        }
        String last = compounds.getLast().text();
        String tag = CssSplitter.tag(last);
        return new CssChain(
                steps,
                CssSplitter.name(last, '#'),
                CssSplitter.name(last, '.'),
                tag == null ? null : tag.toLowerCase(Locale.ROOT));
    }

    List<Element> in(Dom dom) {
        List<Element> candidates = candidates(dom);
        if (candidates.isEmpty()) {
            return candidates; // as most selectors of a pack on most pages
        }
        List<Element> found = new ArrayList<>();
        for (Element element : candidates) {
            if (matches(dom.document(), element)) {
                found.add(element);
            }
        }
        return found;
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

    boolean matches(Element root, Element element) {
        return steps.getLast().evaluator().matches(root, element) && before(root, element, steps.size() - 1);
    }

    /** Whether the steps before this one can be found from here, outwards and backwards. */
    private boolean before(Element root, Element element, int index) {
        if (index == 0) {
            return true;
        }
        Step step = steps.get(index);
        Element at = towards(step, element);
        while (at != null) {
            if (steps.get(index - 1).evaluator().matches(root, at) && before(root, at, index - 1)) {
                return true;
            }
            at = step.isNext() ? null : towards(step, at);
        }
        return false;
    }

    private static @Nullable Element towards(Step step, Element element) {
        return step.isSibling() ? element.previousElementSibling() : element.parent();
    }
}
