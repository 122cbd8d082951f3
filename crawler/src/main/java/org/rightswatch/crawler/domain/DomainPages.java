package org.rightswatch.crawler.domain;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.extract.PersonalData;
import org.rightswatch.crawler.extract.SourceContext;

/** What stands behind a domain name, and the listing it is when something does. */
public final class DomainPages {

    private static final int LEAST_TEXT = 40;
    private static final int MOST_TEXT = 20_000;
    private static final int LONGEST_PARKED = 4_000;

    private static final Pattern PARKING = Pattern.compile(
            "(?i)sedoparking\\.com|sedo\\.com/search|parkingcrew\\.net|bodis\\.com|dan\\.com|afternic\\.com|hugedomains\\.com|above\\.com/marketplace|parklogic\\.com|domainsponsor\\.com|cashparking|skenzo\\.com|uniregistry\\.com|undeveloped\\.com|voodoo\\.com|smartname\\.com|teaminternet|d38psrni17bvxu\\.cloudfront\\.net|/lander\\b|/parking-lander|img\\.sedoparking|adsense/domains|domainlander|mi\\.aliyun\\.com");
    private static final Pattern FOR_SALE = Pattern.compile(
            "(?i)(?:this )?domain(?: name)?(?: [\\w.-]+)? (?:is|may be) (?:for sale|available for purchase)|buy this domain|make an offer on this domain|domain zu verkaufen|domain (?:steht|ist) zum verkauf|domaine? (?:est )?à vendre|dominio (?:está )?en venta|dominio in vendita|domínio à venda|домен прода[её]тся|此?域名(?:正在)?(?:出售|转让|可售)|域名停放|該網域.*出售|このドメイン.*(?:販売|売却)");
    private static final Pattern PARKED = Pattern.compile(
            "(?i)(?:this )?domain(?: name)?(?: [\\w.-]+)? (?:is parked|has (?:just )?been registered|was recently registered|has expired|is not connected)|parked (?:free|domain)|parking page|future home of|related searches|welcome to nginx|apache2? .{0,20}default page|it works!|test page for the|iis windows server|default (?:web )?(?:site )?page|index of /|website coming soon|coming soon|under construction|this site is currently unavailable|account (?:has been )?suspended|网站建设中|该网站(?:未备案|暂时无法)|hier entsteht eine neue|сайт в разработке|домен припаркован");

    private DomainPages() {}

    /** What stands behind a name. */
    public enum Verdict {
        LIVE,
        PARKED,
        FOR_SALE,
        EMPTY,
        /** Beside any other name, which the same place answers to, with nothing of the mark on its page. */
        CATCH_ALL
    }

    /**
     * The verdict on a page.
     *
     * @param promise the watched marks
     * @param siblings what the name service says; where it says nothing, a name below somebody's domain needs the mark on its page
     */
    public static Verdict verdict(Dom dom, Promise promise, Siblings siblings) {
        String text = dom.document().title() + "\n" + dom.document().text();
        if (text.length() < LONGEST_PARKED && FOR_SALE.matcher(text).find()) {
            return Verdict.FOR_SALE;
        }
        if ((text.length() < LONGEST_PARKED && PARKED.matcher(text).find()) || loadsParking(dom)) {
            return Verdict.PARKED;
        }
        boolean pictured = dom.tag("img").size() > 2;
        if (text.strip().length() < LEAST_TEXT && !pictured) {
            return Verdict.EMPTY;
        }
        if (holds(text, promise)) {
            return Verdict.LIVE;
        }
        boolean made =
                switch (siblings.of(dom.url().host())) {
                    case SAME -> false;
                    case OTHER -> true;
                    case UNKNOWN -> isOwnName(dom.url().host(), promise);
                };
        return made ? Verdict.LIVE : Verdict.CATCH_ALL;
    }

    private static boolean loadsParking(Dom dom) {
        for (String tag : List.of("script", "iframe", "frame", "link", "form", "a", "meta")) {
            for (Element element : dom.tag(tag)) {
                String where = element.attr("src") + " " + element.attr("href") + " " + element.attr("action") + " "
                        + element.attr("content") + " " + (element.data().length() < 2_000 ? element.data() : "");
                if (PARKING.matcher(where).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the mark stands in the registered name itself, not only in what was put before it. */
    private static boolean isOwnName(String host, Promise promise) {
        String known = EffectiveTldFinder.getAssignedDomain(host, true, false);
        int last = host.lastIndexOf('.');
        String lastTwo = last < 0 ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
        String registered = known == null ? lastTwo : known;
        return promise.isIn(registered);
    }

    private static boolean holds(String text, Promise promise) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[\\s,.;:!?/|()\"]+", -1)).stream())
                .limit(5_000)
                .anyMatch(word -> word.length() > 1 && promise.isIn(word.toLowerCase(Locale.ROOT) + ".x"));
    }

    /** The listing of a live name: the name is its title, so that it is compared as a name. */
    public static Listing listing(Dom dom, SourceContext source) {
        String host = dom.url().host();
        String url = dom.url().scheme() + "://" + dom.url().authority() + "/";
        String text = PersonalData.without(dom.document().text()).strip();
        String title = PersonalData.without(dom.document().title()).strip();
        return new Listing(
                ListingId.of(source.source(), "http://" + host + "/"),
                source.source(),
                source.channel() == null ? Channel.DOMAIN : source.channel(),
                url,
                source.market(),
                source.language(),
                host,
                title.isEmpty() ? null : title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MOST_TEXT)),
                null,
                null,
                null);
    }
}
