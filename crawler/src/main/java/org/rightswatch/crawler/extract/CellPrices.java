package org.rightswatch.crawler.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.money.Currencies;
import org.rightswatch.crawler.money.PriceTag;

/** Finds what looks like a price on a page, and reads what a cell asks for now. */
final class CellPrices {

    private static final int LONGEST = 60;
    private static final int MOST_PIECES = 12;
    private static final int FEW = 4;
    private static final int MOST = 4_000;

    /** Where classes are made by machines, only the sign of a currency beside a number tells a price. */
    private static final Pattern AMOUNT = Pattern.compile(
            "^\\s*(?:[A-Z]{0,3}\\p{Sc}\\s*\\d|(?:USD|EUR|GBP|CHF|AED|SAR|Rs\\.?|RM|Rp|Kr\\.?|kr\\.?)\\s*\\d"
                    + "|\\d[\\d.,'\\s\u00A0\u202F]*(?:\\p{Sc}|kr\\b|zł|Kč|Ft\\b|lei\\b|лв|руб|грн|TL\\b|円|元|원|บาท"
                    + "|(?:USD|EUR|GBP|CHF|PLN|CZK|RON|SEK|NOK|DKK|HUF|BGN|GEL|UAH|KZT|BYN|RUB|TRY|AED|SAR|CNY|JPY|KRW|INR|THB|VND|AUD|CAD|MXN|BRL)\\b))");

    private static final Pattern PERCENT = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?%");

    private static final Pattern NOW =
            Pattern.compile("(?i)sale|special|final|current|promo|reduced|price-?_?(?:now|new)|now-?_?price");

    /** How far shops round the percentage they print, as a share of the former price. */
    private static final double ROUNDED = 0.012;

    private final View view;

    /** How many cells show a price in an element of each look: what most of them show is the price. */
    private final Map<String, Integer> looks;

    private CellPrices(View view, Map<String, Integer> looks) {
        this.view = view;
        this.looks = looks;
    }

    /** What looks like a price, in document order; where hardly anything does, every short text with an amount. */
    static List<Element> elements(View view) {
        List<Element> named = view.dom().all().stream()
                .filter(CellPrices::isPrice)
                .limit(MOST)
                .toList();
        if (named.size() >= FEW) {
            return named;
        }
        return view.dom().shortTexts().stream()
                .filter(text -> AMOUNT.matcher(text.getWholeText()).find())
                .map(TextNode::parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .limit(MOST)
                .toList();
    }

    static CellPrices of(View view, List<List<Element>> cells) {
        Map<String, Integer> looks = new HashMap<>();
        cells.forEach(cell -> cell.stream()
                .flatMap(part -> part.stream())
                .filter(CellPrices::isPrice)
                .map(GenericLists::look)
                .distinct()
                .forEach(look -> looks.merge(look, 1, Integer::sum)));
        return new CellPrices(view, looks);
    }

    /** The price of now: not a former one, not what delivery or an instalment costs. Null when there is none. */
    @Nullable
    Money now(List<Element> cell) {
        List<Element> prices = cell.stream()
                .flatMap(part -> part.stream())
                .filter(CellPrices::isPrice)
                .filter(price -> !within(price, cell, CellPrices::isStruck))
                .toList();
        List<Element> own = prices.stream()
                .filter(price -> !within(price, cell, Traits.ANOTHER_AMOUNT::in))
                .toList();
        List<PriceTag> tags = (own.isEmpty() ? prices : own)
                .stream()
                        .filter(this::isOne)
                        .sorted(Comparator.comparingInt(CellPrices::age)
                                .thenComparingInt(price -> -looks.getOrDefault(GenericLists.look(price), 0)))
                        .flatMap(this::tags)
                        .toList();
        if (tags.isEmpty()) {
            return null;
        }
        PriceTag now = reduced(tags, cell).orElse(tags.getFirst());
        String currency = currency(tags, now);
        return currency == null ? null : new Money(now.amount(), currency);
    }

    /** Not the frame around several amounts, nor one whose text runs into a number that belongs to something else. */
    private boolean isOne(Element price) {
        List<PriceTag> inner = price.stream()
                .filter(element -> !element.equals(price) && isPrice(element))
                .flatMap(this::tags)
                .filter(tag -> tag.currency() != null)
                .toList();
        List<PriceTag> own = tags(price).toList();
        return inner.isEmpty()
                || (own.size() == 1
                        && inner.stream().anyMatch(tag -> isSame(own.getFirst().amount(), tag.amount())));
    }

    /** The same amount, or the same with the cents that stand in an element of their own. */
    private static boolean isSame(BigDecimal whole, BigDecimal part) {
        boolean cents =
                part.scale() <= 0 && whole.scale() <= 2 && whole.toBigInteger().equals(part.toBigInteger());
        return cents || whole.compareTo(part) == 0;
    }

    /** One price of an element; several where it holds several of them, each with its currency. */
    private Stream<PriceTag> tags(Element price) {
        String text = PriceText.of(price, CellPrices::isStruck);
        List<PriceTag> signed = view.prices().readAll(text).stream()
                .filter(tag -> tag.currency() != null)
                .toList();
        return signed.size() > 1 ? signed.stream() : view.prices().read(text).stream();
    }

    /** What calls itself the price of today comes first, what may be the usual one last. */
    private static int age(Element price) {
        return NOW.matcher(price.className()).find() ? 0 : Traits.WEAK.in(price) ? 2 : 1;
    }

    private static boolean isPrice(Element element) {
        if (element.childNodeSize() == 0 || element.childNodeSize() > MOST_PIECES) {
            return false;
        }
        if (element.attributesSize() > 0
                && (Traits.PRICE.in(element) || element.attr("itemprop").equals("price"))) {
            String text = element.text();
            return text.length() < LONGEST && text.chars().anyMatch(Character::isDigit);
        }
        String own = isInPieces(element) ? element.text() : element.ownText();
        return own.length() < LONGEST && AMOUNT.matcher(own).find();
    }

    /** The sign of a currency and the number beside it, each in an element of its own. */
    private static boolean isInPieces(Element element) {
        if (element.childNodeSize() < 2 || element.childNodeSize() > FEW || element.childrenSize() < 2) {
            return false;
        }
        Element piece = element.firstElementChild();
        while (piece != null && piece.childNodeSize() == 1 && piece.childrenSize() == 0) {
            piece = piece.nextElementSibling();
        }
        return piece == null;
    }

    private static boolean isStruck(Element element) {
        String tag = element.normalName();
        return tag.equals("del")
                || tag.equals("s")
                || tag.equals("strike")
                || Traits.STRUCK.in(element)
                || element.attr("style").contains("line-through");
    }

    private static boolean within(Element price, List<Element> cell, Predicate<Element> what) {
        for (Element at = price; at != null; at = at.parent()) {
            if (what.test(at)) {
                return true;
            }
            if (cell.contains(at)) {
                return false;
            }
        }
        return false;
    }

    /** Two amounts and a percentage that leads from one to the other: the lower one is asked. */
    private static Optional<PriceTag> reduced(List<PriceTag> tags, List<Element> cell) {
        Set<BigDecimal> amounts = new LinkedHashSet<>();
        tags.forEach(tag -> amounts.add(tag.amount()));
        if (amounts.size() < 2) {
            return Optional.empty();
        }
        double former = tags.getFirst().amount().doubleValue();
        List<Double> shares = percentages(cell);
        return tags.stream()
                .filter(tag -> shares.stream()
                        .anyMatch(share ->
                                Math.abs(former * (1 - share) - tag.amount().doubleValue()) < ROUNDED * former))
                .findFirst();
    }

    private static List<Double> percentages(List<Element> cell) {
        List<Double> shares = new ArrayList<>();
        for (Element part : cell) {
            Matcher matcher = PERCENT.matcher(part.text());
            while (matcher.find()) {
                shares.add(Integer.parseInt(matcher.group(1)) / 100.0);
            }
        }
        return shares;
    }

    /** As written; else as the other amounts of the cell, the page or the country are. */
    private @Nullable String currency(List<PriceTag> tags, PriceTag now) {
        List<String> market = view.prices().market();
        return Stream.of(
                        Optional.ofNullable(now.currency()),
                        tags.stream()
                                .map(PriceTag::currency)
                                .filter(Objects::nonNull)
                                .findFirst(),
                        Optional.ofNullable(view.prices().currency()),
                        market.isEmpty()
                                ? Optional.<String>empty()
                                : Optional.ofNullable(Currencies.ofCountry(market.getFirst())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
