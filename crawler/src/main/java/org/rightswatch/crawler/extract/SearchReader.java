package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceTag;
import org.rightswatch.crawler.sitepack.FieldPickers;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SearchRules;
import org.rightswatch.crawler.sitepack.SitePack;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Listings from the cells of a search page, as the site's pack describes them. Copies of one offer are merged. */
final class SearchReader {

    private static final int MOST = 500;
    private static final int MOST_PARTS = 20;

    private final View view;
    private final SitePack pack;

    private SearchReader(View view, SitePack pack) {
        this.view = view;
        this.pack = pack;
    }

    /** The listings; empty when the pack knows no cells here. */
    static List<Listing> read(View view) {
        return view.pack() == null ? List.of() : new SearchReader(view, view.pack()).listings();
    }

    private List<Listing> listings() {
        SearchRules rules = pack.search();
        String target = view.dom().url().requestTarget();
        if (!rules.pages().isEmpty()
                && rules.pages().stream().noneMatch(page -> page.matcher(target).find())) {
            return List.of();
        }
        for (Picker cells : rules.cells()) {
            List<Listing> found = listings(cells.elements(view.dom()));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Listing> listings(List<Element> cells) {
        Map<String, Listing> byUrl = new LinkedHashMap<>();
        for (List<Element> parts : whole(cells)) {
            if (byUrl.size() < MOST) {
                cell(parts).ifPresent(c -> byUrl.putIfAbsent(c.url(), ListingBuilder.ofCell(view, c)));
            }
        }
        return new ArrayList<>(byUrl.values());
    }

    /**
     * A link around a whole cell that itself holds links is torn apart by every HTML parser: the first piece is left empty
     * and the content follows as its siblings, up to the next cell. They are one cell.
     */
    private static List<List<Element>> whole(List<Element> cells) {
        List<List<Element>> groups = new ArrayList<>();
        String before = "";
        for (Element cell : cells) {
            String href = cell.attr("href");
            if (href.isEmpty() || !href.equals(before)) {
                groups.add(href.isEmpty() || !cell.text().isBlank() ? List.of(cell) : torn(cell, href));
            }
            before = href;
        }
        return groups;
    }

    private static List<Element> torn(Element first, String href) {
        List<Element> parts = new ArrayList<>(List.of(first));
        Element next = first.nextElementSibling();
        while (next != null
                && parts.size() < MOST_PARTS
                && (!next.className().equals(first.className())
                        || next.attr("href").equals(href))) {
            parts.add(next);
            next = next.nextElementSibling();
        }
        return parts;
    }

    private Optional<ListingBuilder.Cell> cell(List<Element> cell) {
        FieldPickers fields = pack.search().fields();
        String title = first(cell, fields.title()).map(Words::clean).orElse("");
        String id = first(cell, fields.id()).orElse(null);
        Optional<WebUrl> link = first(cell, fields.link()).flatMap(view.dom().base()::resolve);
        if (title.isEmpty() || skipped(title, link.map(WebUrl::toString).orElse(""), id)) {
            return Optional.empty();
        }
        String url = link.map(pack::canonical).orElseGet(() -> onPage(id == null ? title : id));
        return Optional.of(new ListingBuilder.Cell(
                url,
                title,
                price(cell, fields),
                first(cell, fields.seller()).map(Words::clean).orElse(null),
                first(cell, fields.brand()).map(Words::clean).orElse(null),
                id,
                first(cell, fields.images())
                        .flatMap(view.dom().base()::resolve)
                        .map(WebUrl::toString)
                        .orElse(null)));
    }

    private boolean skipped(String title, String link, @Nullable String id) {
        String all = title + "\n" + link + "\n" + (id == null ? "" : id);
        return pack.search().skip().stream().anyMatch(skip -> skip.matcher(all).find());
    }

    private @Nullable Money price(List<Element> cell, FieldPickers fields) {
        String said = first(cell, fields.currency())
                .map(text -> Currencies.of(text, view.prices().market()))
                .orElse(null);
        for (Picker picker : fields.price()) {
            for (String text : values(cell, picker)) {
                Optional<PriceTag> tag = view.prices().in(said).read(text);
                if (tag.isPresent()) {
                    return money(tag.get(), said);
                }
            }
        }
        return null;
    }

    private @Nullable Money money(PriceTag tag, @Nullable String said) {
        String home = view.prices().currency();
        List<String> market = view.prices().market();
        String currency = tag.currency() != null
                ? tag.currency()
                : said != null
                        ? said
                        : home != null ? home : market.isEmpty() ? null : Currencies.ofCountry(market.getFirst());
        return currency == null ? null : new Money(tag.amount(), currency);
    }

    /** For cells without a link of their own: still one address for each. */
    private String onPage(String id) {
        return CanonicalUrl.of(view.dom().url()) + "#"
                + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Optional<String> first(List<Element> cell, List<Picker> pickers) {
        for (Picker picker : pickers) {
            List<String> values = values(cell, picker);
            if (!values.isEmpty()) {
                return Optional.of(values.getFirst());
            }
        }
        return Optional.empty();
    }

    private static List<String> values(List<Element> cell, Picker picker) {
        if (cell.size() == 1) {
            return picker.in(cell.getFirst());
        }
        return cell.stream().flatMap(part -> picker.in(part).stream()).toList();
    }
}
