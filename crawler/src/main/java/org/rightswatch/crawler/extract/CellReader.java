package org.rightswatch.crawler.extract;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Reads one cell of a list. Which of its links is the offer's is told by all cells together: the kind of address that most of them
 * have and no two share; a shop, a category or a button is linked again and again.
 */
final class CellReader {

    private static final int LONG_SEGMENT = 24;

    private static final String[] PICTURES = {
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-ks-lazyload", "src"
    };

    private final View view;
    private final String shape;
    private final CellPrices prices;

    private CellReader(View view, String shape, CellPrices prices) {
        this.view = view;
        this.shape = shape;
        this.prices = prices;
    }

    static CellReader of(View view, List<List<Element>> cells) {
        return new CellReader(view, shape(view, cells), CellPrices.of(view, cells));
    }

    /** Each address speaks once for its shape, and once more where it comes first in its cell. */
    private static String shape(View view, List<List<Element>> cells) {
        Map<String, Set<String>> byShape = new LinkedHashMap<>();
        for (List<Element> cell : cells) {
            String rank = "first ";
            for (Element anchor : anchors(cell).toList()) {
                Optional<WebUrl> url = view.dom().base().resolve(anchor.attr("href"));
                if (url.isPresent()) {
                    Set<String> voices = byShape.computeIfAbsent(shape(url.get()), s -> new HashSet<>());
                    voices.add(url.get().toString());
                    voices.add(rank + url.get());
                }
                rank = "";
            }
        }
        return byShape.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Whether an element is a link, or holds one. */
    static boolean leads(Element element) {
        return anchors(List.of(element)).findAny().isPresent();
    }

    /** The cell; empty when it lacks a link or a title, or has no price and is not like the others with a picture. */
    Optional<ListingBuilder.Cell> read(List<Element> cell) {
        Optional<Element> anchor = anchor(cell);
        Optional<WebUrl> link = anchor.flatMap(this::target);
        if (link.isEmpty()) {
            return Optional.empty();
        }
        String title = CellTitles.of(cell, anchor.get());
        Money price = title.isEmpty() ? null : prices.now(cell);
        String picture = picture(cell, anchor.get());
        boolean alike = picture != null && shape(link.get()).equals(shape);
        if (title.isEmpty() || (price == null && !alike)) {
            return Optional.empty();
        }
        String url = CanonicalUrl.of(link.get()).toString();
        return Optional.of(new ListingBuilder.Cell(url, title, price, null, null, null, picture));
    }

    private Optional<Element> anchor(List<Element> cell) {
        return anchors(cell)
                .filter(anchor -> target(anchor)
                        .map(CellReader::shape)
                        .filter(shape::equals)
                        .isPresent())
                .findFirst()
                .or(() -> anchors(cell).findFirst());
    }

    private Optional<WebUrl> target(Element anchor) {
        return view.dom().base().resolve(anchor.attr("href"));
    }

    private static Stream<Element> anchors(List<Element> cell) {
        return cell.stream()
                .flatMap(part -> part.stream())
                .filter(element -> element.normalName().equals("a"))
                .filter(anchor -> {
                    String href = anchor.attr("href").strip();
                    return !href.isEmpty()
                            && !href.startsWith("#")
                            && !href.regionMatches(true, 0, "javascript:", 0, 11);
                });
    }

    /** The host and the words of the path, with a star for whatever names one thing: numbers, hyphened words, long ones. */
    private static String shape(WebUrl url) {
        StringBuilder shape = new StringBuilder(url.host());
        for (String segment : url.path().split("/", -1)) {
            boolean names = segment.length() > LONG_SEGMENT
                    || segment.indexOf('-') >= 0
                    || segment.indexOf('%') >= 0
                    || segment.chars().anyMatch(Character::isDigit);
            shape.append('/').append(names ? "*" : segment);
        }
        return shape.toString();
    }

    private @Nullable String picture(List<Element> cell, Element anchor) {
        return Stream.concat(anchor.stream(), cell.stream().flatMap(part -> part.stream()))
                .filter(element -> element.normalName().equals("img"))
                .flatMap(image -> source(image).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> source(Element image) {
        return Stream.of(PICTURES)
                .map(image::attr)
                .filter(source -> !source.isBlank() && !source.startsWith("data:"))
                .findFirst()
                .flatMap(view.dom().base()::resolve)
                .map(WebUrl::toString);
    }
}
