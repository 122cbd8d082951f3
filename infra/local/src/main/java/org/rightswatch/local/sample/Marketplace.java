package org.rightswatch.local.sample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.value.RightId;

/**
 * A marketplace with nothing but markup for the eye: a forgiving search, as real ones have (sellers who disguise a mark are found all the
 * same), with pages, sellers and the usual unrelated results in between.
 */
final class Marketplace implements Site {

    private static final int PER_PAGE = 12;
    private static final int UNRELATED = 8;

    private final SiteSpec spec;
    private final List<SampleListing> listings;
    private final List<Right> rights;

    Marketplace(SiteSpec spec, List<SampleListing> listings, List<Right> rights) {
        this.spec = spec;
        this.listings = listings;
        this.rights = rights;
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
        return "/i/" + listing.number();
    }

    @Override
    public Reply reply(Ask ask) {
        return switch (ask.path()) {
            case "/search" -> results(ask.query().getOrDefault("q", ""), ask.page());
            case "/robots.txt" ->
                Reply.text("text/plain; charset=utf-8", "User-agent: *\nDisallow: /account\nAllow: /search\n");
            case "/" -> Reply.html(Markup.page(spec, spec.name(), "", form("")));
            default -> ask.path().startsWith("/i/") ? offer(ask.path().substring(3)) : Reply.notFound();
        };
    }

    private Reply offer(String number) {
        return listings.stream()
                .filter(l -> String.valueOf(l.number()).equals(number))
                .findFirst()
                .map(l -> Reply.html(Markup.page(spec, l.title(), "", ListingStyle.SELECTORS.body(spec, l))))
                .orElseGet(Reply::notFound);
    }

    private Reply results(String query, int page) {
        List<SampleListing> found = search(query);
        int from = Math.min(found.size(), (page - 1) * PER_PAGE);
        int to = Math.min(found.size(), from + PER_PAGE);
        String cards = found.subList(from, to).stream().map(this::card).collect(Collectors.joining());
        String next = to < found.size()
                ? "<a class=\"next\" href=\"/search?q=" + encode(query) + "&amp;page=" + (page + 1) + "\">次へ</a>"
                : "";
        String count = "<p class=\"count\">" + found.size() + " 件</p>";
        return Reply.html(Markup.page(
                spec, "検索", "", form(query) + count + "<ul class=\"grid results\">" + cards + "</ul>" + next));
    }

    private List<SampleListing> search(String query) {
        Set<RightId> named = rights.stream()
                .filter(r -> r instanceof Trademark mark && names(mark, query))
                .map(Right::id)
                .collect(Collectors.toSet());
        Stream<SampleListing> about = listings.stream()
                .filter(l -> l.right().map(named::contains).orElse(false) || contains(l.title(), query));
        List<SampleListing> plain =
                listings.stream().filter(l -> l.kind() == LabelKind.PLAIN).toList();
        int start = Math.floorMod(query.hashCode(), Math.max(1, plain.size()));
        Stream<SampleListing> unrelated = named.isEmpty()
                ? Stream.of()
                : IntStream.range(0, Math.min(UNRELATED, plain.size()))
                        .mapToObj(i -> plain.get((start + i) % plain.size()));
        return Stream.concat(about, unrelated).distinct().toList();
    }

    private static boolean names(Trademark mark, String query) {
        return mark.text().equalsIgnoreCase(query.strip()) || mark.variants().contains(query.strip());
    }

    private static boolean contains(String title, String query) {
        return !query.isBlank()
                && title.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT));
    }

    private String card(SampleListing listing) {
        return String.format(
                Locale.ROOT,
                """
                <li class="card"><a class="name" href="%s">%s</a><img src="%s" alt="" width="120" height="120">
                <span class="yen">%s</span> <span class="seller" data-seller="%s">%s</span> <span class="dept">%s</span></li>
                """,
                pathOf(listing),
                Markup.escape(listing.title()),
                listing.picture(),
                Markup.price(listing.price(), spec.language()),
                Markup.escape(listing.seller()),
                Markup.escape(listing.seller()),
                Markup.escape(spec.category(listing.niceClass())));
    }

    private static String form(String query) {
        return "<form action=\"/search\"><input name=\"q\" value=\"" + Markup.escape(query)
                + "\"><button>検索</button></form>";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
