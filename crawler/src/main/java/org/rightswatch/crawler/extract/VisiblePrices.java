package org.rightswatch.crawler.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.money.PriceTag;

/**
 * Prices a visitor sees: elements whose names speak of a price, near the headline, not struck out, not of another offer. What
 * is struck out speaks against its amount, so that a list price in the markup loses to the sale price on the page.
 */
final class VisiblePrices {

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
            if (!Traits.PRICE.in(Traits.withTestNames(element))) {
                continue;
            }
            looked++;
            look(element, i - anchor, view.prices(), current, struck);
        }
        if (current.isEmpty() && !claims.has(Field.PRICE) && VisibleFacts.canBuy(view.dom())) {
            unnamed(view, all, anchor, current);
        }
        claim(current, struck, claims);
    }

    /** Where no element is named a price, and none is in the markup: amounts with a currency right below the headline. */
    private static void unnamed(View view, List<Element> all, int anchor, List<Seen> current) {
        int looked = 0;
        for (int i = anchor; i < Math.min(all.size(), anchor + NEAR) && looked < MOST_SEEN; i++) {
            Element element = all.get(i);
            if (element.childrenSize() < 3 && GenericLists.isAmount(element.text())) {
                looked++;
                look(element, i - anchor, view.prices(), current, new HashSet<>());
            }
        }
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
            current.add(new Seen(
                    tag.amount().stripTrailingZeros(), tag, score(element, distance, tag), Regions.names(element)));
        }
    }

    private static boolean struck(Element element) {
        String tag = element.normalName();
        return tag.equals("del") || tag.equals("s") || tag.equals("strike") || Traits.STRUCK.in(element);
    }

    private enum Standing {
        OWN,
        STRUCK,
        ELSEWHERE;

        static Standing of(Element element) {
            int up = 0;
            for (Element at = element; at != null && up < 14; at = at.parent(), up++) {
                if (up < 3 && struck(at)) {
                    return STRUCK;
                }
                if ((up < 3 && Traits.ANOTHER_AMOUNT.in(at))
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
        int traits = Traits.withTestNames(element);
        score += Traits.NOW.in(traits) ? 1 : 0;
        score -= Traits.WEAK.in(traits) ? 2 : 0;
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
}
