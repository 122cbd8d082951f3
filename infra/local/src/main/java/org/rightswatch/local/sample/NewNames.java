package org.rightswatch.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.RightId;

/**
 * A list of names that were registered today, and what stands behind those like a client's mark: a shop, a parked page, an
 * offer to sell the name. The others lead nowhere, and nobody should ask.
 */
final class NewNames {

    /** Where the list is. */
    static final String FEED = "http://neue-namen.example/heute.txt";

    /** Id of the source that reads it. */
    static final String SOURCE = "new-names";

    private static final int OTHERS = 120;

    private record Name(String host, LabelKind kind, String mark, String title, String text) {}

    private static final List<Name> NAMES = List.of(
            new Name(
                    "velmora-outlet.example",
                    LabelKind.DOMAIN,
                    "TM-VELMORA",
                    "Outlet bags",
                    "Handbags and travel bags of VELMORA, 70 % off, shipped from our warehouse to your door within a week."),
            new Name(
                    "kestre1ane.example",
                    LabelKind.DOMAIN,
                    "TM-KESTRELANE",
                    "Running shoes",
                    "Kestrelane running shoes and sportswear at factory prices. Free delivery, returns within 30 days."),
            new Name(
                    "0rbello.example",
                    LabelKind.PARKED,
                    "TM-ORBELLO",
                    "0rbello.example",
                    "This domain is parked free of charge. Related searches: watches, jewellery, gifts."),
            new Name(
                    "lumiqara-shop.example",
                    LabelKind.FOR_SALE,
                    "TM-LUMIQARA",
                    "lumiqara-shop.example",
                    "This domain is for sale. Make an offer on this domain, our brokers answer within a day."));

    private NewNames() {}

    /** What a host of the list answers; empty for any other. */
    static Optional<Reply> reply(String host, String path) {
        if (FEED.equals(SampleWeb.origin(host) + path)) {
            return Optional.of(Reply.text("text/plain; charset=utf-8", list()));
        }
        return NAMES.stream()
                .filter(name -> name.host().equals(host) && path.equals("/"))
                .findFirst()
                .map(name -> Reply.html("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>"
                        + Markup.escape(name.title()) + "</title><h1>" + Markup.escape(name.title()) + "</h1><p>"
                        + Markup.escape(name.text()) + "</p></html>"));
    }

    private static String list() {
        List<String> lines = new ArrayList<>();
        lines.add("# registered today");
        for (int i = 0; i < OTHERS; i++) {
            lines.add("garten-und-haus-" + (1000 + 7 * i) + ".example");
        }
        NAMES.forEach(name -> lines.add(NAMES.indexOf(name) * 31, name.host()));
        return String.join("\n", lines) + "\n";
    }

    static List<SampleLabel> labels() {
        return NAMES.stream()
                .map(name -> new SampleLabel(url(name), name.kind(), Optional.of(new RightId(name.mark()))))
                .toList();
    }

    /** The names behind which something stands, as a faultless crawler would publish them. */
    static List<Listing> asCrawled() {
        return NAMES.stream()
                .filter(name -> name.kind() == LabelKind.DOMAIN)
                .map(NewNames::listing)
                .toList();
    }

    private static Listing listing(Name name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", ListingId.of(SOURCE, url(name)).value());
        fields.put("source", SOURCE);
        fields.put("channel", Channel.DOMAIN);
        fields.put("url", url(name));
        fields.put("title", name.host());
        fields.put("description", name.title());
        fields.put("text", name.title() + " " + name.text());
        return org.rightswatch.contracts.json.Json.events().convertValue(fields, Listing.class);
    }

    private static String url(Name name) {
        return SampleWeb.origin(name.host()) + "/";
    }
}
