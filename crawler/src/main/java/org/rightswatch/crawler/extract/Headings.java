package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/**
 * Finds the headline of a page: the h1 that its title repeats, else another element that the title repeats, else the first h1
 * that is neither a logo nor part of a dialog.
 */
final class Headings {

    private static final int LONGEST = 600;
    private static final int SHORTEST = 6;
    private static final int MOST = 40;
    private static final int MOST_LOOKED = 400;

    private final Dom dom;
    private final PageTraits traits;
    private final List<String> titles;

    private Headings(Dom dom, PageTraits traits) {
        this.dom = dom;
        this.traits = traits;
        List<String> said = new ArrayList<>();
        dom.meta("og:title").ifPresent(said::add);
        said.add(dom.document().title());
        this.titles = said.stream()
                .map(title -> Words.key(Titles.withoutSite(title, dom)))
                .filter(title -> title.length() >= SHORTEST)
                .toList();
    }

    static Headline of(Dom dom, PageTraits traits) {
        return new Headings(dom, traits).find();
    }

    private Headline find() {
        List<Element> all = dom.tag("h1").stream()
                .filter(h1 -> h1.text().length() < LONGEST && !h1.text().isBlank())
                .limit(MOST)
                .toList();
        return first(all, this::isTold)
                .or(() -> all.isEmpty() ? first(named(), this::isTold) : first(named(), this::isTitle))
                .or(() -> first(all, h1 -> !isLogo(h1)))
                .or(() -> all.stream().findFirst())
                .map(h1 -> Headline.of(Words.withoutNumber(words(h1)), h1))
                .orElse(Headline.NONE);
    }

    private static Optional<Element> first(List<Element> elements, Predicate<Element> rule) {
        return elements.stream()
                .filter(rule)
                .filter(element -> !inDialog(element))
                .findFirst();
    }

    /** Elements that are no h1 but named a title, or headings of a lower level. */
    private List<Element> named() {
        return IntStream.range(0, dom.all().size())
                .filter(this::isNamed)
                .mapToObj(dom.all()::get)
                .limit(MOST_LOOKED)
                .filter(element -> element.text().length() < LONGEST)
                .toList();
    }

    private boolean isNamed(int index) {
        Element element = dom.all().get(index);
        String tag = element.normalName();
        boolean named = tag.equals("h2") || tag.equals("h3") || (traits.said(Traits.TITLE, index) && isText(element));
        return named && element.childNodeSize() > 0 && element.childNodeSize() < 6;
    }

    private static boolean isText(Element element) {
        return !Regions.invisible(element)
                && !element.normalName().equals("title")
                && !element.normalName().equals("a")
                && element.childrenSize() < 3;
    }

    /** The title says it, perhaps among other words, or begins it where titles are cut off. */
    private boolean isTold(Element element) {
        String key = Words.key(element.text());
        return isTold(key) || titles.stream().anyMatch(title -> title.length() > 2 * SHORTEST && key.startsWith(title));
    }

    private boolean isTold(String key) {
        return key.length() >= SHORTEST && titles.stream().anyMatch(title -> title.contains(key));
    }

    /** Without what was put into the element beside the headline itself: buttons, menus, notes. */
    private String words(Element element) {
        String all = Words.clean(element.text());
        String own = Words.clean(element.ownText());
        return !isTold(Words.key(all)) && isTold(Words.key(own)) ? own : all;
    }

    private boolean isTitle(Element element) {
        return titles.contains(Words.key(element.text()));
    }

    private static boolean inDialog(Element element) {
        int up = 0;
        for (Element at = element; at != null && up < 12; at = at.parent(), up++) {
            boolean page = at.normalName().equals("body") || at.normalName().equals("html");
            if (!page && (Traits.DIALOG.in(at) || Regions.invisible(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLogo(Element h1) {
        return Regions.names(h1).contains("logo")
                || h1.parents().stream().limit(4).anyMatch(p -> Regions.names(p).contains("logo"));
    }
}
