package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Lists of offers on sites that no pack knows: cells that look alike and each hold a link, a title and a price, or
 * a picture where offers were searched for. A site's front
 * page is no list unless the source says so.
 */
final class GenericLists {

    private static final int FEWEST = 4;
    private static final int MOST = 300;

    private GenericLists() {}

    static List<Listing> read(View view) {
        boolean front = view.dom().url().path().length() < 2 && view.dom().url().query() == null;
        if (front && view.source().task() != Task.SEARCH) {
            return List.of();
        }
        List<Listing> priced = best(view, CellPrices.elements(view), GenericLists::arePriced);
        return priced.isEmpty() && isAsked(view)
                ? best(view, view.dom().tag("img"), GenericLists::areAddressed)
                : priced;
    }

    /** Cells without prices are offers only where offers were searched for: elsewhere they are news, brands or categories. */
    private static boolean isAsked(View view) {
        return view.source().task() == Task.SEARCH || SearchAddress.names(view);
    }

    private static List<Listing> best(View view, List<Element> signs, Predicate<List<Listing>> good) {
        List<Listing> best = List.of();
        for (List<List<Element>> cells : CellGroups.around(signs, view.headline())) {
            List<Listing> found = listings(view, cells);
            best = found.size() > best.size() && good.test(found) ? found : best;
        }
        return best.size() < FEWEST ? List.of() : best;
    }

    private static boolean arePriced(List<Listing> found) {
        return 2 * found.stream().filter(listing -> listing.price() != null).count() >= found.size();
    }

    private static boolean areAddressed(List<Listing> found) {
        long offers = found.stream()
                .flatMap(listing -> WebUrl.parse(Objects.requireNonNullElse(listing.url(), "")).stream())
                .filter(ListingAddress::names)
                .count();
        return 4 * offers >= 3L * found.size();
    }

    private static List<Listing> listings(View view, List<List<Element>> cells) {
        CellReader reader = CellReader.of(view, cells);
        Map<String, Listing> byUrl = new LinkedHashMap<>();
        for (List<Element> cell : cells) {
            if (byUrl.size() < MOST) {
                reader.read(cell).ifPresent(c -> byUrl.putIfAbsent(c.url(), ListingBuilder.ofCell(view, c)));
            }
        }
        return new ArrayList<>(byUrl.values());
    }

    /** Tag and first class. */
    static String look(Element element) {
        String classes = element.className();
        int blank = classes.indexOf(' ');
        return element.normalName() + "." + (blank < 0 ? classes : classes.substring(0, blank));
    }
}
