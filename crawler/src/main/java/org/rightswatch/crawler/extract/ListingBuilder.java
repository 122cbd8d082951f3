package org.rightswatch.crawler.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.sitepack.FieldPickers;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SitePack;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Puts the values that won into a listing, bounded and without anybody's contact data. */
final class ListingBuilder {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_IMAGES = 12;

    private ListingBuilder() {}

    /** The listing of a page that is one offer; empty when not even a title is known. */
    static Optional<Listing> ofPage(View view, Claims claims, Verdict verdict) {
        return verdict.text(Field.TITLE).map(title -> {
            String url = url(view);
            return new Listing(
                    ListingId.of(view.source().source(), url),
                    view.source().source(),
                    channel(view),
                    url,
                    market(view),
                    language(view),
                    Words.atMost(title, LONGEST_TITLE),
                    verdict.text(Field.DESCRIPTION)
                            .map(ListingBuilder::description)
                            .orElse(null),
                    verdict.text(Field.BRAND).orElse(null),
                    verdict.text(Field.CATEGORY)
                            .map(c -> Words.atMost(c, LONGEST_TITLE))
                            .orElse(null),
                    verdict.text(Field.SKU).orElse(null),
                    verdict.text(Field.GTIN).flatMap(Gtin::of).orElse(null),
                    verdict.price(),
                    verdict.availability().orElse(Availability.UNKNOWN),
                    seller(view, verdict),
                    images(view.dom(), claims),
                    view.text().main().isBlank() ? null : view.text().main(),
                    null,
                    null,
                    null);
        });
    }

    /** The listing of one cell of a list. */
    static Listing ofCell(View view, Cell cell) {
        return new Listing(
                ListingId.of(view.source().source(), cell.url()),
                view.source().source(),
                channel(view),
                cell.url(),
                market(view),
                language(view),
                Words.atMost(cell.title(), LONGEST_TITLE),
                null,
                cell.brand(),
                null,
                cell.sku(),
                null,
                cell.price(),
                Availability.UNKNOWN,
                cell.seller() == null ? null : new Seller(null, cell.seller(), null, null),
                cell.image() == null ? List.of() : List.of(ListingImage.of(cell.image())),
                null,
                null,
                null,
                null);
    }

    /** What one cell of a list says. */
    record Cell(
            String url,
            String title,
            @Nullable Money price,
            @Nullable String seller,
            @Nullable String brand,
            @Nullable String sku,
            @Nullable String image) {}

    /** The address that the site itself calls canonical, when it is of the same host and not just its front page. */
    private static String url(View view) {
        SitePack pack = view.pack();
        WebUrl here = view.dom().url();
        if (pack != null && !pack.canonical(here).equals(CanonicalUrl.of(here).toString())) {
            return pack.canonical(here);
        }
        WebUrl chosen = view.dom()
                .link("canonical")
                .filter(link -> link.host().equals(here.host()) && link.path().length() > 1)
                .orElse(here);
        return pack == null ? CanonicalUrl.of(chosen).toString() : pack.canonical(chosen);
    }

    private static Channel channel(View view) {
        Channel told = view.source().channel();
        if (told != null) {
            return told;
        }
        return view.pack() == null ? Channel.WEB : view.pack().channel();
    }

    static List<String> market(View view) {
        return view.source().market().isEmpty()
                ? view.prices().market()
                : view.source().market();
    }

    static @Nullable String language(View view) {
        String said = view.language();
        SitePack pack = view.pack();
        String known = pack == null ? null : pack.locality(view.dom().url()).language();
        return said != null ? said : known != null ? known : view.source().language();
    }

    private static @Nullable Seller seller(View view, Verdict verdict) {
        Optional<String> name = verdict.text(Field.SELLER);
        if (name.isEmpty()) {
            return null;
        }
        FieldPickers fields = view.pack() == null ? null : view.pack().listing().fields();
        return new Seller(
                fields == null ? null : first(view.dom(), fields.sellerId()).orElse(null),
                PersonalData.without(name.get()).strip(),
                fields == null
                        ? null
                        : first(view.dom(), fields.sellerCountry())
                                .flatMap(Countries::code)
                                .orElse(null),
                fields == null
                        ? null
                        : first(view.dom(), fields.sellerLink())
                                .flatMap(view.dom().base()::resolve)
                                .map(CanonicalUrl::of)
                                .map(WebUrl::toString)
                                .orElse(null));
    }

    private static Optional<String> first(Dom dom, List<Picker> pickers) {
        return pickers.stream().flatMap(picker -> picker.in(dom).stream()).findFirst();
    }

    private static String description(String text) {
        return PersonalData.without(Words.atMost(
                        org.jsoup.parser.Parser.unescapeEntities(text, false).replaceAll("<[^>]{1,200}>", " "),
                        LONGEST_DESCRIPTION))
                .strip();
    }

    private static List<ListingImage> images(Dom dom, Claims claims) {
        Set<String> urls = new LinkedHashSet<>();
        for (Claim claim : claims.of(Field.IMAGES)) {
            dom.base()
                    .resolve(claim.value())
                    .map(WebUrl::withoutFragment)
                    .map(WebUrl::toString)
                    .ifPresent(urls::add);
        }
        return urls.stream().limit(MOST_IMAGES).map(ListingImage::of).toList();
    }
}
