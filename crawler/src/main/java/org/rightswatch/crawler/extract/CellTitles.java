package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a cell of a list calls its offer. */
final class CellTitles {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    /** Of a text that holds more than the title, the least that is the title. */
    private static final double MAINLY = 0.4;

    /** Less of it, said by a picture, may be the title without the name of its maker. */
    private static final double NEARLY_ALL = 0.7;

    private static final Pattern UNSEEN = Pattern.compile("(?i)clipped|sr-only|visually-?hidden|screen-?reader|a11y");

    /** Names of somebody or something else. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?i)shop-?_?name|store-?_?name|seller|user-?_?name|nick-?_?name|company|supplier|brand-?_?name|categor|vendor");

    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private CellTitles() {}

    /**
     * The title; empty when there is none. A heading says it best, then an element named so, then the link, then the picture's
     * description.
     */
    static String of(List<Element> cell, Element anchor) {
        List<Element> all = cell.stream().flatMap(part -> part.stream()).toList();
        Stream<Element> headings = all.stream()
                .filter(e -> HEADINGS.contains(e.normalName()) || e.attr("role").equals("heading"));
        Stream<Element> named = all.stream().filter(CellTitles::isNamed);
        Stream<Element> links = Stream.concat(
                all.stream()
                        .filter(e ->
                                e.normalName().equals("a") && e.attr("href").equals(anchor.attr("href"))),
                all.stream().filter(e -> e.normalName().equals("a")));
        return Stream.of(headings, named, links)
                .flatMap(s -> s)
                .map(element -> main(element, all))
                .filter(CellTitles::isPlausible)
                .findFirst()
                .or(() -> descriptions(anchor, all)
                        .filter(CellTitles::isPlausible)
                        .findFirst())
                .orElse("");
    }

    private static boolean isNamed(Element element) {
        return element.attributesSize() > 0
                && Traits.TITLE.in(element)
                && !Traits.PRICE.in(element)
                && !SOMEBODY.matcher(element.className()).find();
    }

    private static Stream<String> descriptions(Element anchor, List<Element> all) {
        return Stream.of(
                        Stream.of(anchor.attr("title"), anchor.attr("aria-label")),
                        all.stream().filter(e -> e.normalName().equals("img")).map(e -> e.attr("alt")),
                        all.stream().map(e -> e.attr("title")))
                .flatMap(s -> s)
                .map(Words::clean);
    }

    /**
     * The text of an element without badges and words for screen readers: what another place of the cell repeats of it, else
     * what the innermost element named so holds.
     */
    private static String main(Element element, List<Element> all) {
        String text = Words.clean(seen(element));
        Stream<String> within = element.stream()
                .map(inner -> Words.clean(inner.attr("title")))
                .filter(said -> said.length() >= MAINLY * text.length());
        Stream<String> beside = descriptions(element, all).filter(said -> said.length() >= NEARLY_ALL * text.length());
        return Stream.concat(within, beside)
                .filter(said -> said.length() >= SHORTEST && text.contains(said))
                .findFirst()
                .orElseGet(() -> innermost(element, text));
    }

    /** The text without what only screen readers are told. */
    private static String seen(Element element) {
        if (element.stream().noneMatch(CellTitles::isUnseen)) {
            return element.text();
        }
        Element copy = element.clone();
        copy.stream().filter(CellTitles::isUnseen).toList().forEach(Element::remove);
        return copy.text();
    }

    private static boolean isUnseen(Element element) {
        return element.attributesSize() > 0
                && UNSEEN.matcher(element.className()).find();
    }

    private static String innermost(Element element, String text) {
        List<String> named = element.stream()
                .filter(inner -> !inner.equals(element) && isNamed(inner))
                .map(inner -> Words.clean(seen(inner)))
                .toList();
        return named.size() == 1 && named.getFirst().length() >= MAINLY * text.length() ? named.getFirst() : text;
    }

    private static boolean isPlausible(String text) {
        return text.length() >= SHORTEST
                && text.length() < LONGEST
                && text.codePoints().anyMatch(Character::isLetter);
    }
}
