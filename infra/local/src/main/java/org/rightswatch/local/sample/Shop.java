package org.rightswatch.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A web shop: a home page, a paged list for each category, a page for each offer; and, as on real sites, a basket that robots may not
 * fetch, a link that loops, one that is gone and one that leads away.
 */
final class Shop implements Site {

    private static final int PER_PAGE = 30;

    private final SiteSpec spec;
    private final List<SampleListing> listings;
    private final Map<Integer, SampleListing> byNumber;
    private final ListingStyle style;

    Shop(SiteSpec spec, List<SampleListing> listings, ListingStyle style) {
        this.spec = spec;
        this.listings = listings;
        this.byNumber = listings.stream().collect(Collectors.toMap(SampleListing::number, Function.identity()));
        this.style = style;
    }

    @Override
    public SiteSpec spec() {
        return spec;
    }

    @Override
    public List<SampleListing> listings() {
        return listings;
    }

    @Override
    public String pathOf(SampleListing listing) {
        return "/p/" + listing.number();
    }

    @Override
    public Reply reply(Ask ask) {
        String path = ask.path();
        if (path.startsWith("/p/")) {
            return offer(path.substring(3));
        }
        if (path.startsWith("/c/")) {
            return category(path.substring(3), ask.page());
        }
        return switch (path) {
            case "/" -> home();
            case "/robots.txt" -> Reply.text("text/plain; charset=utf-8", robots());
            case "/old-collection" -> Reply.redirect("/old-collection?again=1");
            case "/about" ->
                Reply.html(Markup.page(spec, spec.name(), "", "<p>" + Markup.escape(spec.name()) + " · 2026</p>"));
            case "/cart" -> Reply.html(Markup.page(spec, "cart", "", "<p>0</p>"));
            default -> Reply.notFound();
        };
    }

    private String robots() {
        return """
                User-agent: *
                Disallow: /cart
                Disallow: /account
                Allow: /

                User-agent: GreedyBot
                Disallow: /
                """;
    }

    private Reply home() {
        List<String> links = new ArrayList<>();
        spec.categories().keySet().stream().sorted().forEach(c -> links.add(Markup.link("/c/" + c, spec.category(c))));
        links.add(Markup.link("/about", "© " + spec.name()));
        links.add(Markup.link("/cart", "🛒"));
        links.add(Markup.link("/old-collection", "2019"));
        links.add(Markup.link("/p/999999", "2018"));
        links.add(Markup.link("http://elsewhere.example/", "elsewhere.example"));
        return Reply.html(Markup.page(spec, spec.name(), "", Markup.links(links)));
    }

    private Reply category(String niceClass, int page) {
        List<SampleListing> all = listings.stream()
                .filter(l -> String.valueOf(l.niceClass()).equals(niceClass))
                .toList();
        int from = Math.min(all.size(), (page - 1) * PER_PAGE);
        int to = Math.min(all.size(), from + PER_PAGE);
        List<String> links = new ArrayList<>();
        all.subList(from, to).forEach(l -> links.add(Markup.link(pathOf(l), l.title())));
        String next =
                to < all.size() ? "<a rel=\"next\" href=\"/c/" + niceClass + "?page=" + (page + 1) + "\">→</a>" : "";
        return Reply.html(Markup.page(spec, spec.name(), "", Markup.links(links) + next));
    }

    private Reply offer(String number) {
        SampleListing listing = number.matches("[0-9]{1,8}") ? byNumber.get(Integer.parseInt(number)) : null;
        return listing == null
                ? Reply.notFound()
                : Reply.html(Markup.page(spec, listing.title(), style.head(spec, listing), style.body(spec, listing)));
    }
}
