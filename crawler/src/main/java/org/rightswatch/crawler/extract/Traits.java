package org.rightswatch.crawler.extract;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the names of an element (its id, classes and test ids) say about it. Pages repeat the same names thousands of times
 * and sites repeat them on every page, so each name is looked at once and remembered.
 */
enum Traits {
    /** Navigation, head, foot, dialogs. */
    FRAME(
            0x1,
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|megamenu|header|footer|breadcrumbs?|cookie\\w*|modal|popup|overlay|minicart|mini-cart|newsletter|sidebar|language|country-selector)(?:$|[\\s_-])"),
    /** Offers other than the page's own. */
    OTHERS(
            0x2,
            "related|recommend|similar|also[-_]?(?:bought|like|view)|upsell|cross-?sell|recently|carousel|sponsored|suggest|bestseller|you-may|may-like|more-from|accessor(?:y|ies)|frequently|bundle|compare-|other-?products|recs(?:$|[\\s_-])"),
    /** What customers wrote. */
    REVIEWS(
            0x4,
            "(?:^|[\\s_-])(?:customer-?)?(?:reviews?|comments?|feedback|testimonials?|q-?and-?a|questions?|bewertungen)(?:$|[\\s_-])|reviewlist|review-list|bazaarvoice|(?:^|\\s)bv[_-]"),
    /** Speaks of a price. */
    PRICE(
            0x8,
            "price|preis|prix|precio|prezzo|pre[cç]o|cena|hinta|fiyat|amount|prijs|cenov|tsena|stoimost|kaina|hind(?:$|[\\s_-])"),
    /** Speaks of a price that is no more. */
    STRUCK(
            0x10,
            "(?:^|[\\s_-])(?:old|was|before|rrp|msrp|uvp|strike\\w*|struck|crossed\\w*|line-?through|compare\\w*|previous|prev|ancien|antes|antiguo|statt|barr[eé]\\w*|stary|stara|viejo)(?:$|[\\s_-])"
                    + "|price-?_?old|oldprice|price-?_?was|wasprice|listprice|list-price|original-?_?price|price-?_?original|strikethrough|previousprice|regularprice-strike|price--?list"),
    /** Speaks of an amount that is not what the offer costs. */
    ANOTHER_AMOUNT(
            0x20,
            "ship|deliver|versand|livraison|env[ií]o|install?ment|monthly|per-?month|month|finance|leasing|unit-?price|per-?unit|unitprice|price-?per|perunit|sav(?:e|ing)|discount(?!(?:ed)?[-_]?pri|pri)|loyalty|reward|rebate|reduc|points?|bonus|cashback|coupon|voucher|klarna|afterpay|affirm|warranty|insurance|protection|filter|range-slider|deposit|eco-?part|omnibus|lowest|history|alert|match|guarantee|threshold|subtotal|mini-?cart|cart-?(?:total|summary|drawer|item)|total(?:$|[\\s_-])|totalprice|comptotal"),
    /** Speaks of a price of today. */
    NOW(0x40, "sale|special|final|current|now|actual|our|offer|promo|selling|today|new|discounted|main|primary|buy"),
    /** Speaks of a price that may be one of today or not. */
    WEAK(0x80, "regular|retail|full|base|normal|high|max"),
    /** Speaks of the stock. */
    STOCK(0x100, "stock|availab|verf[uü]g|dispon|lager|sklad|nalich|inventory|sold-?out|soldout"),
    /** Speaks of being out of sight. */
    HIDDEN(0x200, "hidden|hide|display-none|d-none"),
    /** Looks like something to press. */
    BUTTON(0x400, "btn|button|cart|buy|basket|bag|order|purchase|warenkorb|koszyk|panier|carr"),
    /** Speaks of decimals. */
    CENTS(0x800, "cent|decimal|fraction|kopek|kopeck|minor|sup(?:$|[\\s_-])"),
    /** Speaks of a title. */
    TITLE(0x1000, "title|name|titel|titre|titulo|nazwa|nome|headline"),
    /** What opens over the page, or frames every page of the site. */
    DIALOG(
            0x2000,
            "(?:^|[\\s_-])(?:cookie\\w*|consent|gdpr|modal|popup|overlay|lightbox|off-?canvas|drawer|minicart|mini-cart|nav|navbar|navigation|menu|megamenu|footer)(?:$|[\\s_-])"),
    /** Looks like the part that shows the offer. */
    OFFER(
            0x4000,
            "product[-_]?(?:detail|info|main|page|summary|view|essential|form)|pdp(?:$|[\\s_-])|buy-?box|product[-_]details"),
    /** Speaks of a brand. */
    BRAND(
            0x8000,
            "brand(?!ing)|(?:^|[\\s_-])(?:vendor|manufacturer|marke|marque|marca|merk|hersteller|designer)(?:$|[\\s_-])"),
    /** Speaks of the name of who sells. */
    SELLER(
            0x10000,
            "(?:seller|shop|store|merchant|supplier|company)[-_]{0,2}(?:nick-?_?)?(?:name|title)(?![a-z]*(?:wrap|box|list))");

    private static final int MOST_KNOWN = 60_000;
    private static final int LONGEST = 300;
    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>(4096);

    private final int bit;
    private final Pattern pattern;

    Traits(int bit, String pattern) {
        this.bit = bit;
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether the names of an element say so. */
    boolean in(Element element) {
        return in(of(element));
    }

    /** Whether it is among these. */
    boolean in(int traits) {
        return (traits & bit) != 0;
    }

    /** All that the id and classes of an element say. */
    static int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return named(element.attributes().get("id"))
                | named(element.attributes().get("class"));
    }

    /** The same with the names that tests and analytics use. */
    static int withTestNames(Element element) {
        return element.attributesSize() == 0 ? 0 : of(element) | ofTestNames(element);
    }

    /** What the names say that tests and analytics use; of an element that has attributes. */
    static int ofTestNames(Element element) {
        Attributes attributes = element.attributes();
        if (element.attributesSize() == 1 && attributes.hasKey("class")) {
            return 0; // most elements
        }
        return named(attributes.get("data-testid"))
                | named(attributes.get("data-test"))
                | named(attributes.get("itemprop"))
                | named(attributes.get("data-qa"))
                | named(attributes.get("data-automation"));
    }

    private static int named(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        String key = Words.atMost(name, LONGEST);
        Integer known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        int traits = look(key.toLowerCase(Locale.ROOT));
        KNOWN.put(key, traits);
        return traits;
    }

    private static int look(String name) {
        int traits = 0;
        for (Traits trait : values()) {
            traits |= trait.pattern.matcher(name).find() ? trait.bit : 0;
        }
        return traits;
    }
}
