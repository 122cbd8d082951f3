package org.rightswatch.crawler.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Who a page says is selling: words such as "sold by" with a name behind them, an element named after the seller, a link to a seller's
 * own page. Never somebody of a review, and not who sells the offers beside the page's own.
 */
final class VisibleSeller {

    private static final int SHORTEST = 2;
    private static final int MOST_PIECES = 12;
    private static final int LONGEST = 60;

    /** Words that a seller's name follows. */
    private static final Pattern SOLD_BY =
            Pattern.compile("(?iU)(?:(?<!\\w)(?:sold(?: (?:and|&) (?:shipped|dispatched|fulfilled|delivered))? by"
                    + "|(?:ships?|shipped|dispatche[ds]|fulfilled)(?: from)? (?:and|&) sold by"
                    + "|(?:expédié|livré) et vendu par|vendu(?: et (?:expédié|livré))? par"
                    + "|verkauf(?: und versand)? durch|verkauft(?: und versendet)? (?:von|durch)|versand und verkauf durch"
                    + "|vendido(?: y (?:enviado|gestionado))? por|(?:enviado|gestionado) y vendido por|vendido(?: e entregue)? por"
                    + "|venduto(?: e spedito)? da|spedito e venduto da|verkocht(?: en verzonden)? door|verzonden en verkocht door"
                    + "|såld(?: och skickad)? av|säljs(?: och skickas)? av|sælges af|selges av|sprzedaje|sprzedawca|prodává"
                    + "|vândut(?: și livrat)? de|dijual oleh|bán bởi|продав(?:ец|ається)|продаёт))\\s*[:：]?\\s*"
                    + "|(?:出品者|販売元|販売者|ショップ名?|卖家|賣家|店铺|店鋪|掌柜|판매자|ผู้ขาย)\\s*[:：]\\s*");

    private static final Pattern SELLERS_PAGE = Pattern.compile(
            "(?i)^(?:https?:)?(?://[^/]+)?/(?:[^?#]*/)?(?:usr|sellers?|merchants?|suppliers?)/[^/?#]{2,}/?(?:[?#]|$)|/(?:shop|store)/\\d{4,}|[?&](?:seller|merchant|shop|store)(?:_?id)?=\\w");

    /** The shop is who sells, whatever its keeper is called. */
    private static final Pattern SHOP = Pattern.compile("(?i)(?:shop|store)[-_]{0,2}name");

    private static final Pattern AND_SENT = Pattern.compile(
            "(?iU)\\s+(?:and|und|et|y|e|en|och)\\s+(?:ships?|shipped|fulfilled|dispatched|delivered|versand|expédié|enviado|entregue|spedito|verzonden|skickas)(?!\\w).*$");

    private static final Pattern ENDS = Pattern.compile("[\\s.。,;]+$");

    /** What stands where a name could, and is none. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?iU)^(?:see|visit|view|more|all|contact|follow|about|go to|sign|log|help|chat|ask|find|our|the|seller|sellers|shop|store|merchant|voir|contacter|alle|mehr|zum|ver|vedi|进入|联系|收藏|other)(?!\\w)|^[\\d\\W]+$");

    /** What each of those words begins with or holds: asked first, because texts are many and sellers few. */
    private static final Phrases SELLING = Phrases.of(
            "sold|ship|dispatche|fulfilled|expédié|livré|vendu|verkauf|versand|vendido|enviado|gestionado|spedito"
                    + "|verkocht|verzonden|såld|säljs|sælges|selges|sprzeda|prodává|vândut|dijual|bán|прода|出品者|販売|ショップ"
                    + "|卖家|賣家|店铺|店鋪|掌柜|판매자|ผู้ขาย");

    /** What each address of a seller's page holds: asked first, because links are many. */
    private static final Phrases SELLERS = Phrases.of("usr/|sellers?/|merchants?/|suppliers?/|shop/\\d|store/\\d"
            + "|seller(?:_?id)?=|merchant(?:_?id)?=|shop(?:_?id)?=|store(?:_?id)?=");

    private VisibleSeller() {}

    static void read(View view, Claims claims) {
        if (claims.isClosed(Field.SELLER)) {
            return;
        }
        for (TextNode text : view.dom().shortTexts()) {
            if (SELLING.in(text.getWholeText())) {
                told(view, claims, text);
            }
        }
        view.traits()
                .like((element, traits) -> Traits.SELLER.in(traits) || leads(element))
                .forEach(element -> {
                    double factor = SHOP.matcher(element.className()).find() ? 0.9 : 0.7;
                    if (element.childNodeSize() <= MOST_PIECES) {
                        add(view, claims, element, element.text(), factor);
                    }
                });
    }

    private static void told(View view, Claims claims, TextNode text) {
        Matcher matcher = SOLD_BY.matcher(text.getWholeText());
        if (matcher.find()) {
            behind(text, matcher.end()).ifPresent(name -> add(view, claims, text.parent(), name, 1));
        }
    }

    /** The rest of the text, else the element that follows it. */
    private static Optional<String> behind(TextNode text, int from) {
        String rest = text.getWholeText().substring(from).strip();
        if (!rest.isEmpty()) {
            return Optional.of(rest);
        }
        Node next = text.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) {
            next = next.nextSibling();
        }
        return next instanceof Element element ? Optional.of(element.text()) : Optional.empty();
    }

    private static boolean leads(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String href = element.attr("href");
        return SELLERS.in(href) && SELLERS_PAGE.matcher(href).find();
    }

    private static void add(View view, Claims claims, @Nullable Node place, String written, double factor) {
        String seller = AND_SENT.matcher(Words.clean(written)).replaceFirst("");
        String name = ENDS.matcher(seller).replaceFirst("");
        boolean good = name.length() >= SHORTEST
                && name.length() <= LONGEST
                && !NOBODY.matcher(name).find()
                && !Words.saysNothing(name);
        if (good && place instanceof Element element && isOfTheOffer(view, element)) {
            claims.add(Claim.text(Field.SELLER, name, Origin.VISIBLE, "seller " + Regions.names(element))
                    .times(factor));
        }
    }

    /** Shops stand in heads and columns of their market's pages; the foot and the menu name the market itself. */
    private static boolean isOfTheOffer(View view, Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("footer")
                    || tag.equals("nav")
                    || Regions.reviews(at, Traits.of(at))
                    || at.className().contains("footer")) {
                return false;
            }
        }
        return !Regions.beside(element, view.headline());
    }
}
