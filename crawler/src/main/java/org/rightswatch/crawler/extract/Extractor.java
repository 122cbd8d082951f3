package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.Task;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.charset.Charsets;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.markup.JsonLd;
import org.rightswatch.crawler.markup.Microdata;
import org.rightswatch.crawler.markup.RdfaLite;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.sitepack.Locality;
import org.rightswatch.crawler.sitepack.RenderPolicy;
import org.rightswatch.crawler.sitepack.SitePack;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Reads pages. Thread-safe; a page is parsed once and walked once. Never throws for what a page holds: the worst page is of
 * class other and has no listings.
 */
public final class Extractor {

    /** A page of results shows more. */
    private static final int FEW = 8;

    private final SitePacks packs;

    /** Reads with these packs; the pack of a page is found by its host, else by the shop software it shows signs of. */
    public Extractor(SitePacks packs) {
        this.packs = packs;
    }

    /** Whether the site pack of an address wants its pages shown in a browser. */
    public RenderPolicy render(WebUrl url) {
        return packs.forHost(url.host()).map(SitePack::render).orElse(RenderPolicy.NEVER);
    }

    /** What the page says. */
    public Extraction extract(Page page) {
        Optional<WebUrl> url = WebUrl.parse(page.url());
        if (url.isEmpty()) {
            return nothing(PageClass.OTHER, "its address is not http or https");
        }
        View view = view(page, url.get());
        return Classifier.atOnce(view)
                .map(ruling -> noListings(view, ruling))
                .or(() -> search(view))
                .or(() -> SearchAddress.names(view) ? list(view) : Optional.empty())
                .or(() -> listOrOffer(view))
                .orElseGet(() -> noListings(view, Classifier.withoutListings(view)));
    }

    /** One offer, else a list, else one offer that is sold out; no offer where the source says that the page is a list. */
    private static Optional<Extraction> listOrOffer(View view) {
        if (view.source().task() == Task.SEARCH) {
            return Classifier.empty(view).isPresent() ? Optional.empty() : list(view);
        }
        Claims claims = Readers.read(view);
        Optional<Extraction> offer = offer(view, claims);
        return offer.isPresent() || Classifier.empty(view).isPresent()
                ? offer
                : list(view).or(() -> soldOut(view, claims));
    }

    private View view(Page page, WebUrl url) {
        Dom dom = Dom.parse(Charsets.decide(page.bytes(), page.contentType()).reader(page.bytes()), url);
        SitePack pack =
                packs.forHost(dom.url().host()).or(() -> packs.forSoftware(dom)).orElse(null);
        View.Markup markup = new View.Markup(JsonLd.read(dom), Microdata.read(dom), RdfaLite.read(dom));
        PageTraits traits = PageTraits.of(dom);
        Headline headline = Headings.of(dom, traits);
        VisibleText text = VisibleText.of(dom, headline);
        return new View(
                dom, pack, markup, Markets.language(dom), text, prices(dom, pack), traits, headline, page.source());
    }

    private static PriceReader prices(Dom dom, @Nullable SitePack pack) {
        Locality known = pack == null ? new Locality(List.of(), null, null) : pack.locality(dom.url());
        return new PriceReader(known.market().isEmpty() ? Markets.of(dom) : known.market(), known.currency());
    }

    /** What the pack finds; where that is hardly anything and cells that look alike are many, the site has changed. */
    private static Optional<Extraction> search(View view) {
        List<Listing> listings = SearchReader.read(view);
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        if (listings.size() < FEW && (view.source().task() == Task.SEARCH || SearchAddress.names(view))) {
            List<Listing> alike = GenericLists.read(view);
            if (alike.size() > 2 * listings.size()) {
                return Optional.of(listed(view, alike, "repeated cells, of which the pack knows " + listings.size()));
            }
        }
        return Optional.of(listed(
                view,
                listings,
                "cells of pack " + (view.pack() == null ? "" : view.pack().id())));
    }

    private static Optional<Extraction> offer(View view, Claims claims) {
        return Evidence.ofOffer(view, claims).flatMap(reason -> offer(view, claims, reason));
    }

    /** Looked for last: a page without a price is more often something else. */
    private static Optional<Extraction> soldOut(View view, Claims claims) {
        return Barriers.of(view).isPresent()
                ? Optional.empty()
                : Evidence.ofSoldOut(view, claims).flatMap(reason -> offer(view, claims, reason));
    }

    private static Optional<Extraction> offer(View view, Claims claims, String reason) {
        Verdict verdict = Verdict.of(view, claims);
        return ListingBuilder.ofPage(view, claims, verdict)
                .map(listing -> new Extraction(
                        PageClass.PRODUCT, reason, List.of(listing), Links.of(view.dom()), null, verdict.origins()));
    }

    /** A list that no pack knows. */
    private static Optional<Extraction> list(View view) {
        List<Listing> listings = GenericLists.read(view);
        return listings.isEmpty()
                ? Optional.empty()
                : Optional.of(listed(view, listings, "repeated cells with titles and prices"));
    }

    private static Extraction listed(View view, List<Listing> listings, String reason) {
        return new Extraction(
                PageClass.SEARCH,
                reason,
                listings,
                Links.of(view.dom()),
                Links.next(view).orElse(null),
                List.of());
    }

    private static Extraction noListings(View view, Classifier.Ruling ruling) {
        boolean barred = ruling.pageClass() == PageClass.BLOCKED;
        return new Extraction(
                ruling.pageClass(),
                ruling.reason(),
                List.of(),
                barred ? List.of() : Links.of(view.dom()),
                null,
                List.of());
    }

    private static Extraction nothing(PageClass pageClass, String reason) {
        return new Extraction(pageClass, reason, List.of(), List.of(), null, List.of());
    }
}
