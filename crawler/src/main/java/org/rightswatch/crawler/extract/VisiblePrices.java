package org.rightswatch.crawler.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.money.PriceTag;

/**
 * Prices a visitor sees: elements whose names speak of a price, near the headline, not struck out, not of another offer. What
 * is struck out speaks against its amount, so that a list price in the markup loses to the sale price on the page.
 */
final class VisiblePrices {

    private static final Pattern PRICE_NAME = Pattern.compile(
            "price|preis|prix|precio|prezzo|pre[cç]o|cena|hinta|fiyat|amount|prijs|cenov|tsena|stoimost|kaina|hind(?:$|[\\s_-])");
    private static final Pattern STRUCK_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:old|was|before|rrp|msrp|uvp|strike\\w*|struck|crossed\\w*|line-?through|compare\\w*|previous|prev|ancien|antes|antiguo|statt|barr[eé]\\w*|stary|stara|viejo)(?:$|[\\s_-])"
                    + "|price-?_?old|oldprice|price-?_?was|wasprice|listprice|list-price|original-?_?price|price-?_?original|strikethrough|previousprice|regularprice-strike|price--?list");
    private static final Pattern WEAK_NAME = Pattern.compile("regular|retail|full|base|normal|high|max");
    private static final Pattern OTHER_NAME = Pattern.compile(
            "ship|deliver|versand|livraison|env[ií]o|install?ment|monthly|per-?month|month|finance|leasing|unit-?price|per-?unit|unitprice|price-?per|perunit|sav(?:e|ing)|discount|rebate|reduc|points?|bonus|cashback|coupon|voucher|klarna|afterpay|affirm|warranty|insurance|protection|filter|range-slider|deposit|eco-?part|omnibus|lowest|history|alert|match|guarantee|threshold|subtotal|mini-?cart|cart-?(?:total|summary|drawer|item)|total(?:$|[\\s_-])|totalprice|comptotal");
    private static final Pattern NOW_NAME = Pattern.compile(
            "sale|special|final|current|now|actual|our|offer|promo|selling|today|new|discounted|main|primary|buy");

    private static final int LONGEST = 90;
    private static final int NEAR = 500;
    private static final int MOST_SEEN = 400;

    private VisiblePrices() {}

    private record Seen(BigDecimal amount, PriceTag tag, double score, String names) {}

    static void read(View view, Claims claims) {
        if (claims.isClosed(Field.PRICE)) {
            return;
        }
        List<Element> all = view.dom().all();
        int anchor = anchor(view, all);
        List<Seen> current = new ArrayList<>();
        Set<BigDecimal> struck = new HashSet<>();
        int looked = 0;
        for (int i = 0; i < all.size() && looked < MOST_SEEN; i++) {
            Element element = all.get(i);
            if (element.attributesSize() == 0
                    || !PRICE_NAME.matcher(names(element)).find()) {
                continue;
            }
            looked++;
            look(element, i - anchor, view.prices(), current, struck);
        }
        claim(current, struck, claims);
    }

    private static void look(
            Element element, int distance, PriceReader reader, List<Seen> current, Set<BigDecimal> struck) {
        String text = PriceText.of(element, VisiblePrices::struck);
        if (text.length() > LONGEST
                || text.chars().noneMatch(Character::isDigit)
                || (text.indexOf('%') >= 0 && text.length() < 8)) {
            return;
        }
        List<PriceTag> tags = reader.readAll(text);
        if (tags.isEmpty() || Math.abs(distance) > 6 * NEAR) {
            return;
        }
        Standing standing = Standing.of(element);
        if (standing == Standing.STRUCK) {
            tags.stream().map(tag -> tag.amount().stripTrailingZeros()).forEach(struck::add);
        } else if (standing == Standing.OWN) {
            PriceTag tag =
                    tags.stream().filter(t -> t.currency() != null).findFirst().orElse(tags.getFirst());
            current.add(
                    new Seen(tag.amount().stripTrailingZeros(), tag, score(element, distance, tag), names(element)));
        }
    }

    private static boolean struck(Element element) {
        String tag = element.normalName();
        return tag.equals("del")
                || tag.equals("s")
                || tag.equals("strike")
                || STRUCK_NAME.matcher(Regions.names(element)).find();
    }

    private enum Standing {
        OWN,
        STRUCK,
        ELSEWHERE;

        static Standing of(Element element) {
            int up = 0;
            for (Element at = element; at != null && up < 14; at = at.parent(), up++) {
                String names = Regions.names(at);
                if (up < 3 && struck(at)) {
                    return STRUCK;
                }
                if ((up < 3 && OTHER_NAME.matcher(names).find())
                        || Regions.others(at)
                        || Regions.invisible(at)
                        || Regions.frame(at)) {
                    return ELSEWHERE;
                }
            }
            return OWN;
        }
    }

    private static double score(Element element, int distance, PriceTag tag) {
        double score = tag.currency() == null ? 0 : 2;
        score += distance >= 0 && distance < NEAR
                ? 3 - 2.0 * distance / NEAR
                : distance < 0 && distance > -NEAR ? 1 : -1;
        score += NOW_NAME.matcher(names(element)).find() ? 1 : 0;
        score -= WEAK_NAME.matcher(names(element)).find() ? 2 : 0;
        return score + (element.hasAttr("itemprop") ? 1 : 0);
    }

    private static void claim(List<Seen> current, Set<BigDecimal> struck, Claims claims) {
        List<Seen> ranked = current.stream()
                .filter(seen -> !struck.contains(seen.amount()))
                .sorted(Comparator.comparingDouble(Seen::score).reversed())
                .toList();
        Set<BigDecimal> told = new HashSet<>();
        for (Seen seen : ranked) {
            if (told.size() < 4 && told.add(seen.amount())) {
                claims.price(
                        seen.tag(),
                        Origin.VISIBLE,
                        "element named " + Words.atMost(seen.names(), 60),
                        told.size() == 1 ? 1 : 0.25);
            }
        }
        if (!ranked.isEmpty()) {
            struck.forEach(amount ->
                    claims.price(new PriceTag(amount, null, 0, 0), Origin.VISIBLE, "struck out on the page", -1));
        }
    }

    private static int anchor(View view, List<Element> all) {
        String heading = view.heading();
        for (Element h1 : view.dom().tag("h1")) {
            if (!heading.isEmpty() && Words.clean(h1.text()).startsWith(heading)) {
                return all.indexOf(h1);
            }
        }
        return 0;
    }

    private static String names(Element element) {
        String test = element.attr("data-testid") + " " + element.attr("data-test") + " " + element.attr("itemprop")
                + " " + element.attr("data-qa") + " " + element.attr("data-automation");
        return test.isBlank()
                ? Regions.names(element)
                : Regions.names(element) + " " + test.toLowerCase(java.util.Locale.ROOT);
    }
}
