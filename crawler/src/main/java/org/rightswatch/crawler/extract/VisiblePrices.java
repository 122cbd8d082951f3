package org.rightswatch.crawler.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.money.PriceTag;

/**
 * Prices a visitor sees: elements whose names speak of a price, near the headline, not struck out, not of another offer. What
 * is struck out speaks against its amount, so that a list price in the markup loses to the sale price on the page.
 */
final class VisiblePrices {

    private static final Pattern FROM = Pattern.compile(
            "(?iU)^(?:from|starting at|as low as|now|ab|nur|alkaen|à partir de|dès|da|solo|desde|a partir de|vanaf|fra|från|od|от|只要|特价|特價)\\s+");

    private static final int LONGEST = 90;
    private static final int NEAR = 500;
    private static final int MOST_SEEN = 400;

    private static final int HIGHEST = 14;
    private static final int MOST_LETTERS = 5;

    private final View view;
    private final List<Seen> current = new ArrayList<>();
    private final Set<BigDecimal> struck = new HashSet<>();

    private VisiblePrices(View view) {
        this.view = view;
    }

    /** How the claim of a price is told that stands right below the headline. */
    static final String BESIDE = "beside the headline, ";

    private static final int CLOSE = 80;

    private record Seen(int distance, Element element, BigDecimal amount, PriceTag tag, double score, String names) {

        boolean isBeside() {
            return distance > 0 && distance < CLOSE;
        }
    }

    static void read(View view, Claims claims) {
        if (!claims.isClosed(Field.PRICE)) {
            new VisiblePrices(view).read(claims);
        }
    }

    private void read(Claims claims) {
        List<Element> all = view.dom().all();
        int anchor = view.headline().element() == null
                ? -CLOSE
                : all.indexOf(view.headline().element());
        int looked = 0;
        for (int i = 0; i < all.size() && looked < MOST_SEEN; i++) {
            if (view.traits().said(Traits.PRICE, i)) {
                looked++;
                look(all.get(i), i - anchor);
            }
        }
        if (current.isEmpty() && !claims.has(Field.PRICE)) {
            unnamed(all, anchor);
        }
        current.removeAll(Repeated.among(current, Seen::element));
        claim(claims);
    }

    /** Where no element is named a price, and none is in the markup: amounts with a currency right below the headline. */
    private void unnamed(List<Element> all, int anchor) {
        int looked = 0;
        for (int i = Math.max(0, anchor); i < Math.min(all.size(), anchor + NEAR) && looked < MOST_SEEN; i++) {
            Element element = all.get(i);
            if (element.childrenSize() < 3 && isAmount(element)) {
                looked++;
                look(element, i - anchor);
            }
        }
    }

    /** An amount with its currency and no words but {@code from}. */
    private boolean isAmount(Element element) {
        String text = element.childNodeSize() > 8
                ? ""
                : FROM.matcher(Words.atMost(element.text(), LONGEST)).replaceFirst("");
        return text.length() > 1
                && text.length() < 25
                && text.chars().filter(Character::isLetter).count() <= MOST_LETTERS
                && view.prices().readAll(text).stream().anyMatch(tag -> tag.currency() != null);
    }

    private void look(Element element, int distance) {
        String text = PriceText.of(element, VisiblePrices::struck);
        if (text.length() > LONGEST
                || text.chars().noneMatch(Character::isDigit)
                || (text.indexOf('%') >= 0 && text.length() < 8)) {
            return;
        }
        List<PriceTag> tags = view.prices().readAll(text);
        if (tags.isEmpty() || Math.abs(distance) > 6 * NEAR) {
            return;
        }
        Standing standing = standing(element);
        if (standing == Standing.STRUCK) {
            tags.stream().map(tag -> tag.amount().stripTrailingZeros()).forEach(struck::add);
        } else if (standing == Standing.OWN) {
            asked(text, tags)
                    .ifPresent(tag -> current.add(new Seen(
                            distance,
                            element,
                            tag.amount().stripTrailingZeros(),
                            tag,
                            score(element, distance, tag),
                            Regions.names(element))));
        }
    }

    /** The amount that the words beside it leave standing; one with a currency before one without. */
    private Optional<PriceTag> asked(String text, List<PriceTag> tags) {
        List<PriceTag> asked = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            int from = i == 0 ? 0 : tags.get(i - 1).end();
            int to = i + 1 < tags.size() ? tags.get(i + 1).start() : text.length();
            switch (PriceWords.of(text, tags.get(i), from, to)) {
                case ASKED -> asked.add(tags.get(i));
                case FORMER -> struck.add(tags.get(i).amount().stripTrailingZeros());
                case OTHER -> {}
            }
        }
        return asked.stream()
                .filter(tag -> tag.currency() != null)
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    private static boolean struck(Element element) {
        String tag = element.normalName();
        return tag.equals("del") || tag.equals("s") || tag.equals("strike") || Traits.STRUCK.in(element);
    }

    private enum Standing {
        OWN,
        STRUCK,
        ELSEWHERE
    }

    /** Judged by what lies between the element and the part of the page that holds the headline. */
    private Standing standing(Element element) {
        Standing standing = Standing.OWN;
        int up = 0;
        for (Element at = element;
                at != null && up < HIGHEST && !view.headline().isIn(at);
                at = at.parent(), up++) {
            int traits = Traits.of(at);
            if ((up < 3 && Traits.ANOTHER_AMOUNT.in(traits))
                    || Traits.OTHERS.in(traits)
                    || Regions.invisible(at)
                    || Regions.frame(at, traits)
                    || leadsAway(at)) {
                return Standing.ELSEWHERE;
            }
            standing = up < 3 && struck(at) ? Standing.STRUCK : standing;
        }
        return standing;
    }

    /** What stands in a link to another page is the price of what is there. */
    private boolean leadsAway(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String href = element.attr("href").strip();
        return href.length() > 1
                && !href.startsWith("#")
                && !href.startsWith("javascript:")
                && view.dom()
                        .base()
                        .resolve(href)
                        .filter(url -> !url.path().equals(view.dom().url().path()))
                        .isPresent();
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

    private void claim(Claims claims) {
        List<Seen> ranked = ranked(struck);
        if (ranked.isEmpty()) {
            struck.clear(); // what is struck out and asked at once is asked
            ranked = ranked(struck);
        }
        Set<BigDecimal> told = new HashSet<>();
        for (Seen seen : ranked) {
            if (told.size() < 4 && told.add(seen.amount())) {
                claims.price(
                        seen.tag(),
                        Origin.VISIBLE,
                        (seen.isBeside() ? BESIDE : "") + "element named " + Words.atMost(seen.names(), 60),
                        told.size() == 1 ? 1 : 0.25);
            }
        }
        if (!ranked.isEmpty()) {
            struck.forEach(amount ->
                    claims.price(new PriceTag(amount, null, 0, 0), Origin.VISIBLE, "struck out on the page", -1));
        }
    }

    private List<Seen> ranked(Set<BigDecimal> without) {
        return current.stream()
                .filter(seen -> !without.contains(seen.amount()))
                .sorted(Comparator.comparingDouble(Seen::score).reversed())
                .toList();
    }
}
