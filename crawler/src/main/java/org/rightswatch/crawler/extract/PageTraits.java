package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/** What the names of a page's elements say, each looked at once for all readers, by the order of {@link Dom#all()}. */
final class PageTraits {

    private final List<Element> all;
    private final int[] own;
    private final int[] withTestNames;

    private PageTraits(List<Element> all) {
        this.all = all;
        this.own = new int[all.size()];
        this.withTestNames = new int[all.size()];
        for (int i = 0; i < own.length; i++) {
            Element element = all.get(i);
            if (element.attributesSize() > 0) {
                own[i] = Traits.of(element);
                withTestNames[i] = own[i] | Traits.ofTestNames(element);
            }
        }
    }

    static PageTraits of(Dom dom) {
        return new PageTraits(dom.all());
    }

    /** Whether the names of an element say so, those for tests and analytics included. */
    boolean said(Traits trait, int index) {
        return trait.in(withTestNames[index]);
    }

    /** The elements whose id or classes say so, in page order. */
    Stream<Element> named(Traits trait) {
        return like((element, traits) -> trait.in(traits));
    }

    /** The elements that a rule takes by what their id and classes say, in page order. */
    Stream<Element> like(BiPredicate<Element, Integer> rule) {
        return IntStream.range(0, own.length)
                .filter(i -> rule.test(all.get(i), own[i]))
                .mapToObj(all::get);
    }
}
