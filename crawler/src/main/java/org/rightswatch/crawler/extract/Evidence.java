package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.markup.Thing;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SitePack;

/** What speaks for a page being one offer, and what against. */
final class Evidence {

    /** Types whose pages have prices and titles, yet sell no goods. */
    private static final String[] NO_GOODS = {
        "Accommodation", "Apartment", "House", "LodgingBusiness", "Hotel", "VacationRental", "RealEstateListing",
                "Residence",
        "SingleFamilyResidence", "JobPosting", "Recipe", "Article", "NewsArticle", "BlogPosting", "VideoObject",
                "Person",
        "ProfilePage", "FAQPage", "Question", "Restaurant", "SearchResultsPage", "CollectionPage"
    };

    private static final Pattern NO_GOODS_TYPE = Pattern.compile(
            "article|profile|video|music|blog|project|restaurant|hotel|place|rental|listing:property|cause|petition|search");

    private Evidence() {}

    /** Why this is one offer; empty when it is not. */
    static Optional<String> ofOffer(View view, Claims claims) {
        return markup(view)
                .or(() -> pack(view))
                .or(() -> openGraph(view, claims))
                .or(() -> visible(view, claims))
                .or(() -> numbered(view, claims));
    }

    private static Optional<String> markup(View view) {
        return Stream.of(
                        view.markup().jsonLd(),
                        view.markup().microdata(),
                        view.markup().rdfa())
                .map(ListingThings::all)
                .filter(things -> !things.isEmpty())
                .filter(things -> isOne(things, view))
                .map(things -> things.getFirst().types().stream().findFirst().orElse("thing") + " in the markup")
                .findFirst();
    }

    /** One thing, or one among several that the page is about. */
    private static boolean isOne(List<Thing> things, View view) {
        Thing best = ListingThings.own(things, view).getFirst();
        double fit = ListingThings.fit(best, view);
        long names = things.stream()
                .map(thing -> Words.key(thing.text("name").orElse("")))
                .distinct()
                .count();
        return names <= 2 ? fit >= 1 : fit >= 5;
    }

    private static Optional<String> pack(View view) {
        SitePack pack = view.pack();
        if (pack == null
                || pack.listing().pages().stream()
                        .noneMatch(
                                p -> p.matcher(view.dom().url().requestTarget()).find())) {
            return Optional.empty();
        }
        for (Picker picker : pack.listing().fields().title()) {
            if (!picker.in(view.dom()).isEmpty()) {
                return Optional.of("address and title as pack " + pack.id() + " knows them");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> openGraph(View view, Claims claims) {
        String type = type(view.dom());
        boolean priced = claims.of(Field.PRICE).stream().anyMatch(claim -> claim.weight() > 0);
        boolean product = type.contains("product") || type.endsWith(":item") || type.equals("book");
        boolean inMeta = claims.of(Field.PRICE).stream().anyMatch(claim -> claim.origin() == Origin.OPEN_GRAPH);
        return (product && (priced || !view.heading().isEmpty())) || inMeta
                ? Optional.of("OpenGraph " + (product ? type : "price"))
                : Optional.empty();
    }

    /** A headline, a price of its own and one more thing that only offers have; not where the page says it is something else. */
    private static Optional<String> visible(View view, Claims claims) {
        boolean priced = claims.of(Field.PRICE).stream().anyMatch(claim -> claim.weight() >= Origin.VISIBLE.weight());
        if (isOther(view) || view.heading().isEmpty() || !priced) {
            return Optional.empty();
        }
        boolean beside =
                claims.of(Field.PRICE).stream().anyMatch(claim -> claim.path().startsWith(VisiblePrices.BESIDE));
        boolean button = claims.of(Field.AVAILABILITY).stream()
                .anyMatch(claim -> claim.path().equals(VisibleFacts.BUTTON));
        return button
                ? Optional.of("headline, price and a button to buy")
                : fact(view, claims)
                        .or(() -> beside ? Optional.of("where it stands") : Optional.empty())
                        .map(fact -> "headline, price and " + fact);
    }

    /** Sold out, with the one number that is on the page, so that cells below are other offers. */
    private static Optional<String> numbered(View view, Claims claims) {
        long numbers = Stream.of(Field.SKU, Field.GTIN)
                .flatMap(field -> claims.of(field).stream())
                .map(Claim::value)
                .distinct()
                .count();
        return numbers == 1 ? ofSoldOut(view, claims) : Optional.empty();
    }

    /** What cannot be bought has no price and no button, but a page and a name. */
    static Optional<String> ofSoldOut(View view, Claims claims) {
        boolean gone = claims.of(Field.AVAILABILITY).stream()
                .anyMatch(claim -> Stock.of(claim.value()) == Availability.OUT_OF_STOCK);
        return gone && !view.heading().isEmpty() && !isOther(view)
                ? fact(view, claims).map(fact -> "headline, words that it is sold out and " + fact)
                : Optional.empty();
    }

    private static Optional<String> fact(View view, Claims claims) {
        if (ListingAddress.names(view.dom().url())) {
            return Optional.of("the address of an offer");
        }
        return Stream.of(Field.SKU, Field.GTIN, Field.BRAND)
                .filter(claims::has)
                .map(field -> "its " + field.word())
                .findFirst();
    }

    private static boolean isOther(View view) {
        boolean home = view.dom().url().path().length() < 2 && view.dom().url().query() == null;
        return home
                || NO_GOODS_TYPE.matcher(type(view.dom())).find()
                || view.markup().jsonLd().stream().anyMatch(thing -> thing.isA(NO_GOODS));
    }

    private static String type(Dom dom) {
        return dom.meta("og:type").orElse("").toLowerCase(Locale.ROOT);
    }
}
