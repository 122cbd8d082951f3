package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rightswatch.crawler.markup.Thing;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Finds the things of a page that describe offers, and the one among them that the page is about. */
final class ListingThings {

    private static final int MOST = 3_000;
    private static final int MOST_COMPARED = 200;

    private static final String[] TYPES = {
        "Product", "ProductGroup", "IndividualProduct", "SomeProducts", "ProductModel", "Vehicle", "Car", "Book",
        "SoftwareApplication", "MobileApplication", "VideoGame", "Event", "MusicEvent", "TheaterEvent", "Course",
                "Motorcycle",
        "Movie", "MusicAlbum", "Drug", "Menu", "DietarySupplement"
    };

    /** Where the things of other offers hang. */
    private static final Set<String> ELSEWHERE = Set.of(
            "isrelatedto",
            "issimilarto",
            "hasvariant",
            "review",
            "reviews",
            "itemlistelement",
            "isaccessoryorsparepartfor",
            "isconsumablefor",
            "author",
            "hasmerchantreturnpolicy",
            "shippingdetails",
            "aggregaterating",
            "model",
            "itemoffered",
            "makesoffer",
            "hasofferCatalog",
            "breadcrumb",
            "isvariantof");

    private ListingThings() {}

    /** All things that describe an offer, without those that hang on another one as related, similar or variant. */
    static List<Thing> all(List<Thing> tops) {
        List<Thing> found = new ArrayList<>();
        List<Thing> queue = new ArrayList<>(tops);
        for (int i = 0; i < queue.size() && i < MOST; i++) {
            Thing thing = queue.get(i);
            if (thing.isA(TYPES) && isNamed(thing) && !found.contains(thing)) {
                found.add(thing);
                continue;
            }
            for (String name : thing.names()) {
                if (!ELSEWHERE.contains(name)) {
                    queue.addAll(thing.things(name));
                }
            }
        }
        return found;
    }

    /** The things that describe the page's own offer, the best first; empty when none does. */
    static List<Thing> own(List<Thing> things, View view) {
        if (things.isEmpty()) {
            return List.of();
        }
        Thing best = things.getFirst();
        double bestFit = fit(best, view);
        for (int i = 1; i < Math.min(things.size(), MOST_COMPARED); i++) {
            double fit = fit(things.get(i), view);
            if (fit > bestFit) {
                best = things.get(i);
                bestFit = fit;
            }
        }
        Thing chosen = best;
        String name = Words.key(chosen.text("name").orElse(""));
        List<Thing> own = new ArrayList<>();
        own.add(chosen);
        things.stream()
                .filter(thing -> thing != chosen
                        && !name.isEmpty()
                        && Words.key(thing.text("name").orElse("")).equals(name))
                .forEach(own::add);
        return own;
    }

    /** How well a thing fits the page: same address, same name as the headline, an offer of its own. */
    static double fit(Thing thing, View view) {
        double fit = 0;
        String name = Words.key(thing.text("name").orElse(""));
        String heading = Words.key(view.heading());
        if (!name.isEmpty() && !heading.isEmpty()) {
            fit += name.equals(heading) ? 6 : heading.contains(name) || name.contains(heading) ? 4 : 0;
        }
        String title = Words.key(view.dom()
                .meta("og:title")
                .orElseGet(() -> view.dom().document().title()));
        fit += !name.isEmpty() && title.contains(name) ? 3 : 0;
        fit += thing.things("offers").isEmpty() && thing.texts("offers").isEmpty() ? 0 : 2;
        fit += thing.texts("url").stream().anyMatch(url -> isHere(url, view)) ? 3 : 0;
        return fit + (thing.isA("Product", "ProductGroup") ? 1 : 0);
    }

    private static boolean isHere(String url, View view) {
        return view.dom().base().resolve(url).map(CanonicalUrl::of).map(WebUrl::path).stream()
                .anyMatch(path -> path.length() > 1
                        && path.equals(CanonicalUrl.of(view.dom().url()).path()));
    }

    private static boolean isNamed(Thing thing) {
        return thing.text("name").filter(name -> !name.startsWith("http")).isPresent()
                || !thing.values("offers").isEmpty();
    }
}
