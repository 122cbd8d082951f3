package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.crawler.markup.Thing;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.money.PriceTag;

/** Claims from the schema.org things of one notation. */
final class ThingReader {

    private static final int MOST_OFFERS = 40;

    private final View view;
    private final Origin origin;
    private final Claims claims;

    private ThingReader(View view, Origin origin, Claims claims) {
        this.view = view;
        this.origin = origin;
        this.claims = claims;
    }

    static void read(View view, List<Thing> tops, Origin origin, Claims claims) {
        List<Thing> own = ListingThings.own(ListingThings.all(tops), view);
        ThingReader reader = new ThingReader(view, origin, claims);
        List<String> stocks = new ArrayList<>();
        for (int i = 0; i < own.size() && i < 20; i++) {
            reader.thing(own.get(i), i == 0 ? 1 : 0.2);
            reader.offers(own.get(i)).forEach(offer -> stocks.addAll(offer.texts("availability")));
        }
        stock(stocks).ifPresent(token -> claims.text(Field.AVAILABILITY, token, origin, "offers.availability"));
    }

    /** One size that can be bought makes the offer one that can be bought. */
    private static Optional<String> stock(List<String> tokens) {
        return tokens.stream()
                .filter(token -> Stock.of(token) == Availability.IN_STOCK)
                .findFirst()
                .or(() -> tokens.stream().findFirst());
    }

    private void thing(Thing thing, double factor) {
        String at = thing.types().isEmpty() ? "thing" : thing.types().getFirst();
        text(Field.TITLE, thing.texts("name"), at + ".name", factor);
        text(Field.BRAND, brand(thing).stream().map(Words::withoutLabel).toList(), at + ".brand", factor);
        text(Field.SKU, firstOf(thing, "sku", "productID", "mpn"), at + ".sku", factor);
        text(
                Field.GTIN,
                firstOf(thing, "gtin13", "gtin", "gtin14", "gtin12", "gtin8", "ean", "isbn"),
                at + ".gtin",
                factor);
        text(Field.CATEGORY, thing.texts("category"), at + ".category", factor);
        text(Field.DESCRIPTION, thing.texts("description"), at + ".description", factor);
        images(thing, at);
        List<Thing> offers = offers(thing);
        boolean several = offers.stream()
                        .flatMap(offer -> offer.texts("price").stream())
                        .distinct()
                        .count()
                > 1;
        for (int i = 0; i < offers.size() && i < MOST_OFFERS; i++) {
            offer(offers.get(i), at + ".offers", factor * (i == 0 ? 1 : several ? 0.75 : 0.15), i);
        }
        price(thing, at, factor * 0.6);
    }

    private void offer(Thing offer, String at, double factor, int index) {
        price(offer, at, factor);
        text(Field.SKU, offer.texts("sku"), at + ".sku", factor * 0.5);
        text(Field.GTIN, firstOf(offer, "gtin13", "gtin"), at + ".gtin", factor * 0.5);
        Stream.of("seller", "offeredBy")
                .forEach(name -> text(Field.SELLER, offer.texts(name), at + "." + name, factor));
        if (index == 0) {
            text(Field.SELLER, names(offer.things("merchant")), at + ".merchant", factor);
        }
    }

    /** Prices that an offer, or a thing that carries its price itself, states. */
    private void price(Thing offer, String at, double factor) {
        String currency = currency(offer);
        if (currency != null) {
            claims.add(Claim.text(Field.CURRENCY, currency, origin, at + ".priceCurrency")
                    .times(factor));
        }
        PriceReader reader = view.prices().in(currency);
        boolean told = false;
        for (String name : List.of("price", "lowPrice")) {
            List<String> written = offer.texts(name);
            if (!told && !written.isEmpty()) {
                reader.readMachine(written.getFirst()).ifPresent(tag -> tell(tag, currency, at + "." + name, factor));
                told = reader.readMachine(written.getFirst()).isPresent();
            }
        }
        if (!told) {
            specification(offer, currency, at, factor);
        }
    }

    private void specification(Thing offer, @Nullable String outer, String at, double factor) {
        for (Thing spec : offer.things("priceSpecification")) {
            String kind = spec.text("priceType").orElse("");
            boolean other = kind.contains("ListPrice")
                    || kind.contains("Strikethrough")
                    || kind.contains("SRP")
                    || kind.contains("MSRP")
                    || !spec.things("referenceQuantity").isEmpty();
            String currency = currency(spec) == null ? outer : currency(spec);
            Optional<PriceTag> tag = Stream.of("price", "minPrice")
                    .flatMap(name -> spec.text(name).stream())
                    .flatMap(text -> view.prices().in(currency).readMachine(text).stream())
                    .findFirst();
            if (!other && tag.isPresent()) {
                tell(tag.get(), currency, at + ".priceSpecification.price", factor);
                return;
            }
        }
    }

    private void tell(PriceTag tag, @Nullable String currency, String path, double factor) {
        String named = currency != null ? currency : tag.currency();
        claims.price(new PriceTag(tag.amount(), named, tag.start(), tag.end()), origin, path, factor);
    }

    private @Nullable String currency(Thing thing) {
        return Stream.of("priceCurrency", "currency")
                .flatMap(name -> thing.text(name).stream())
                .map(text -> Currencies.of(text, view.prices().market()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Offers, those of an aggregate, and those of a group's variants. */
    private List<Thing> offers(Thing thing) {
        List<Thing> offers = new ArrayList<>();
        for (Thing offer : thing.things("offers")) {
            offers.add(offer);
            if (offer.texts("price").isEmpty() && offer.texts("lowPrice").isEmpty()) {
                offers.addAll(offer.things("offers"));
            }
        }
        if (offers.isEmpty()) {
            List<Thing> variants = thing.things("hasVariant").stream()
                    .sorted((a, b) -> Double.compare(ListingThings.fit(b, view), ListingThings.fit(a, view)))
                    .toList();
            variants.forEach(variant -> offers.addAll(variant.things("offers")));
        }
        return offers.size() == 2 || offers.size() == 3 ? saleFirst(offers) : offers;
    }

    /** Offers that nothing tells apart but the price are the ones of before and the one of now. */
    private List<Thing> saleFirst(List<Thing> offers) {
        Thing first = offers.getFirst();
        boolean alike = offers.stream()
                .allMatch(offer -> Stream.of("sku", "name", "url", "itemCondition", "seller", "gtin13", "mpn")
                        .allMatch(name -> offer.texts(name).equals(first.texts(name))));
        double asked = amount(first);
        Thing lowest = offers.stream()
                .min(java.util.Comparator.comparingDouble(this::amount))
                .orElse(first);
        boolean sale = alike && amount(lowest) < asked && amount(lowest) > asked / 3;
        return sale
                ? Stream.concat(Stream.of(lowest), offers.stream().filter(offer -> offer != lowest))
                        .toList()
                : offers;
    }

    private double amount(Thing offer) {
        return offer.text("price")
                .flatMap(view.prices()::readMachine)
                .map(tag -> tag.amount().doubleValue())
                .orElse(Double.MAX_VALUE);
    }

    private List<String> brand(Thing thing) {
        List<String> brand = thing.texts("brand");
        return brand.isEmpty() ? thing.texts("manufacturer") : brand;
    }

    private static List<String> names(List<Thing> things) {
        return things.stream().flatMap(thing -> thing.text("name").stream()).toList();
    }

    private static List<String> firstOf(Thing thing, String... names) {
        for (String name : names) {
            List<String> texts = thing.texts(name);
            if (!texts.isEmpty()) {
                return texts;
            }
        }
        return List.of();
    }

    private void images(Thing thing, String at) {
        for (Object image : thing.values("image")) {
            Optional<String> url = image instanceof Thing object
                    ? object.text("contentUrl").or(() -> object.text("url")).or(() -> object.text("@id"))
                    : Optional.of(image.toString());
            url.ifPresent(link -> claims.text(Field.IMAGES, link, origin, at + ".image"));
        }
    }

    private void text(Field field, List<String> values, String path, double factor) {
        values.stream()
                .findFirst()
                .ifPresent(value -> claims.add(
                        Claim.text(field, Words.clean(value), origin, path).times(factor)));
    }
}
