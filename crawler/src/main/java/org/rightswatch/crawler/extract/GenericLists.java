package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceTag;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Lists of offers on sites that no pack knows: the largest group of sibling elements that look alike and each hold a link, a
 * title and a price. A site's front page is no list unless the source says so.
 */
final class GenericLists {

    private static final int FEWEST = 4;
    private static final int HIGHEST = 8;
    private static final int MOST = 300;

    private GenericLists() {}

    static List<Listing> read(View view) {
        boolean front = view.dom().url().path().length() < 2 && view.dom().url().query() == null;
        if (front && view.source().task() != Task.SEARCH) {
            return List.of();
        }
        Map<String, Listing> byUrl = new LinkedHashMap<>();
        for (Element cell : cells(view)) {
            cell(view, cell).ifPresent(c -> byUrl.putIfAbsent(c.url(), ListingBuilder.ofCell(view, c)));
        }
        return byUrl.size() < FEWEST ? List.of() : new ArrayList<>(byUrl.values());
    }

    /** The children of the parent that has most priced children of one look. */
    private static List<Element> cells(View view) {
        Map<Element, Map<String, List<Element>>> groups = new HashMap<>();
        int looked = 0;
        for (Element element : view.dom().all()) {
            if (looked < 2 * MOST && isPrice(element)) {
                looked++;
                if (!Regions.beside(element, view.headline())) {
                    climb(element, groups);
                }
            }
        }
        if (looked < FEWEST) {
            view.dom().shortTexts().stream()
                    .filter(text -> AMOUNT.matcher(text.getWholeText()).find())
                    .map(TextNode::parent)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .limit(2 * MOST)
                    .forEach(parent -> climb(parent, groups));
        }
        return groups.values().stream()
                .flatMap(byLook -> byLook.values().stream())
                .filter(group -> group.size() >= FEWEST)
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of())
                .stream()
                .limit(MOST)
                .toList();
    }

    /** Where classes are made by machines, only the sign of a currency beside a number tells a price. */
    private static final Pattern AMOUNT = Pattern.compile(
            "^\\s*(?:[A-Z]{0,3}\\p{Sc}\\s*\\d|\\d[\\d.,\\s\u00A0]*(?:\\p{Sc}|kr\\b|zł|Kč|Ft|lei|лв|руб))");

    private static boolean isPrice(Element element) {
        if (element.attributesSize() == 0 && element.childNodeSize() != 1) {
            return false;
        }
        String text = element.childNodeSize() > 12 ? "" : element.text();
        boolean named = Traits.PRICE.in(element) || element.attr("itemprop").equals("price");
        return text.length() < 60
                && text.chars().anyMatch(Character::isDigit)
                && (named || AMOUNT.matcher(element.ownText()).find());
    }

    private static void climb(Element price, Map<Element, Map<String, List<Element>>> groups) {
        Element at = price;
        for (int up = 0; up < HIGHEST && at.parent() != null; up++, at = at.parent()) {
            List<Element> group = groups.computeIfAbsent(at.parent(), p -> new HashMap<>())
                    .computeIfAbsent(look(at), l -> new ArrayList<>());
            if (group.isEmpty() || !group.getLast().equals(at)) {
                group.add(at);
            }
        }
    }

    /** Tag and first class. */
    static String look(Element element) {
        String classes = element.className();
        int blank = classes.indexOf(' ');
        return element.normalName() + "." + (blank < 0 ? classes : classes.substring(0, blank));
    }

    private static Optional<ListingBuilder.Cell> cell(View view, Element cell) {
        Element anchor = "a".equals(cell.normalName()) ? cell : cell.selectFirst("a[href]");
        Optional<WebUrl> link =
                anchor == null ? Optional.empty() : view.dom().base().resolve(anchor.attr("href"));
        String title = title(cell, anchor);
        Money price = price(view, cell);
        if (link.isEmpty() || title.length() < 3 || price == null) {
            return Optional.empty();
        }
        Element image = cell.selectFirst("img[src]");
        return Optional.of(new ListingBuilder.Cell(
                CanonicalUrl.of(link.get()).toString(),
                title,
                price,
                null,
                null,
                null,
                image == null
                        ? null
                        : view.dom()
                                .base()
                                .resolve(image.attr("src"))
                                .map(WebUrl::toString)
                                .orElse(null)));
    }

    private static String title(Element cell, @Nullable Element anchor) {
        Stream<Element> headings = cell.select("h2, h3, h4, h5").stream();
        Stream<Element> named = cell.getAllElements().stream().filter(e -> Traits.TITLE.in(e) && !Traits.PRICE.in(e));
        Stream<Element> links = cell.select("a").stream();
        return Stream.of(headings, named, links)
                .flatMap(s -> s)
                .map(e -> Words.clean(e.text()))
                .filter(text -> text.length() > 2 && text.length() < 300)
                .findFirst()
                .orElseGet(() -> anchor == null ? "" : Words.clean(anchor.attr("title")));
    }

    private static @Nullable Money price(View view, Element cell) {
        for (Element element : cell.getAllElements()) {
            boolean struck = element.normalName().equals("del")
                    || element.normalName().equals("s")
                    || element.closest("del, s, strike") != null;
            if (!struck && isPrice(element)) {
                Optional<PriceTag> tag = view.prices().read(PriceText.of(element));
                String currency = tag.map(PriceTag::currency).orElse(null);
                String home = view.prices().market().isEmpty()
                        ? null
                        : Currencies.ofCountry(view.prices().market().getFirst());
                String chosen = currency != null
                        ? currency
                        : view.prices().currency() != null ? view.prices().currency() : home;
                if (tag.isPresent() && chosen != null) {
                    return new Money(tag.get().amount(), chosen);
                }
            }
        }
        return null;
    }
}
