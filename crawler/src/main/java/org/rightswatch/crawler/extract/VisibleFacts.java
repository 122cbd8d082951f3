package org.rightswatch.crawler.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.dom.Dom;

/** What a visitor learns from tables of properties, buttons and notes: brand, numbers, whether it can be bought. */
final class VisibleFacts {

    private static final Set<String> BRAND = Set.of(
            "brand",
            "brandname",
            "manufacturer",
            "marke",
            "hersteller",
            "marque",
            "fabricant",
            "marca",
            "fabricante",
            "produttore",
            "merk",
            "fabrikant",
            "märke",
            "varumärke",
            "merke",
            "mærke",
            "merkki",
            "valmistaja",
            "tuotemerkki",
            "značka",
            "výrobca",
            "výrobce",
            "proizvođač",
            "marka",
            "producent",
            "gyártó",
            "márka",
            "producător",
            "brandi",
            "tootja",
            "kaubamärk",
            "ražotājs",
            "zīmols",
            "gamintojas",
            "бренд",
            "марка",
            "производитель",
            "виробник",
            "производител",
            "品牌",
            "品牌名称",
            "商标",
            "厂商",
            "ブランド",
            "ブランド名",
            "メーカー",
            "브랜드",
            "제조사",
            "מותג",
            "יצרן",
            "العلامةالتجارية",
            "الماركة",
            "แบรนด์",
            "thươnghiệu",
            "merek");
    private static final Set<String> SKU = Set.of(
            "sku",
            "itemnumber",
            "itemno",
            "articlenumber",
            "artikelnummer",
            "artikelnr",
            "artnr",
            "référence",
            "ref",
            "referencia",
            "codice",
            "artikul",
            "артикул",
            "商品编号",
            "货号",
            "productcode",
            "mpn",
            "modelnumber",
            "kód",
            "codigo",
            "model");
    private static final Set<String> SELLER = Set.of(
            "soldby",
            "soldandshippedby",
            "soldshippedby",
            "shippedandsoldby",
            "dispatchedfromandsoldby",
            "seller",
            "verkäufer",
            "verkauftvon",
            "verkaufdurch",
            "verkaufundversanddurch",
            "vendeur",
            "venduetexpédiépar",
            "vendupar",
            "venditore",
            "vendutoda",
            "vendidopor",
            "vendedor",
            "vendidoeentreguepor",
            "vândutde",
            "vânzător",
            "sprzedawca",
            "sprzedaje",
            "prodávající",
            "predajca",
            "продавец",
            "продавець",
            "卖家",
            "掌柜",
            "店铺",
            "販売元",
            "販売者",
            "ショップ名",
            "판매자",
            "verkoper",
            "verkochtdoor",
            "säljare",
            "sælger",
            "selger",
            "myyjä",
            "satıcı",
            "penjual",
            "ngườibán");
    private static final Set<String> GTIN =
            Set.of("ean", "gtin", "upc", "isbn", "barcode", "eancode", "条形码", "штрихкод", "jan");

    /** How the claim of a button to buy is told. */
    static final String BUTTON = "button to buy";

    private static final Map<String, Field> LABELS = labels();
    private static final int LONGEST_LABEL =
            LABELS.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final int LONGEST_VALUE = 80;
    private static final Pattern MARKS = Pattern.compile("^[:：\\s]+");

    private VisibleFacts() {}

    private static Map<String, Field> labels() {
        Map<String, Field> labels = new HashMap<>();
        BRAND.forEach(label -> labels.put(label, Field.BRAND));
        SELLER.forEach(label -> labels.put(label, Field.SELLER));
        SKU.forEach(label -> labels.put(label, Field.SKU));
        GTIN.forEach(label -> labels.put(label, Field.GTIN));
        return labels;
    }

    static void read(View view, Claims claims) {
        for (TextNode text : view.dom().shortTexts()) {
            if (label(text.getWholeText()) != null && text.parent() != null) {
                labelled(text.parent(), claims);
            }
        }
        stock(view, claims);
    }

    /** The field that a text introduces, or null. */
    private static @Nullable Field label(String text) {
        int colon = text.indexOf(':') >= 0 ? text.indexOf(':') : text.indexOf('：');
        StringBuilder key = new StringBuilder(LONGEST_LABEL);
        int end = colon > 0 ? colon : text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (key.length() == LONGEST_LABEL) {
                    return null;
                }
                key.append(Character.toLowerCase(c));
            }
        }
        return LABELS.get(key.toString());
    }

    private static void labelled(Element element, Claims claims) {
        String own = element.childNodeSize() > 6 ? "" : element.text();
        if (own.length() < 2 || own.length() > 120) {
            return;
        }
        int colon = own.indexOf(':') >= 0 ? own.indexOf(':') : own.indexOf('：');
        Field field = label(own);
        if (field == null) {
            return;
        }
        String value = colon > 0 && colon < own.length() - 1 ? own.substring(colon + 1) : next(element);
        boolean anotherLabel = label(value) != null;
        if (!anotherLabel && !value.isBlank() && value.length() <= LONGEST_VALUE && !Words.saysNothing(value)) {
            claims.add(Claim.text(field, Words.clean(value), Origin.VISIBLE, "label " + Words.atMost(own, 20))
                    .times(field == Field.BRAND || field == Field.SELLER ? 0.8 : 0.5));
        }
    }

    private static String next(Element label) {
        Element sibling = label.nextElementSibling();
        if (sibling == null && label.parent() != null && label.parent().childrenSize() == 1) {
            sibling = label.parent().nextElementSibling();
        }
        return sibling == null ? "" : MARKS.matcher(sibling.text()).replaceFirst("");
    }

    private static void stock(View view, Claims claims) {
        if (claims.isClosed(Field.AVAILABILITY)) {
            return;
        }
        boolean buy = canBuy(view.dom());
        if (buy) {
            claims.add(Claim.text(Field.AVAILABILITY, "InStock", Origin.VISIBLE, BUTTON)
                    .times(0.7));
        }
        if (!buy && claims.of(Field.PRICE).stream().anyMatch(claim -> claim.weight() > 1)) {
            claims.add(Claim.text(Field.AVAILABILITY, "InStock", Origin.META, "asked for at a price")
                    .times(0.1));
        }
        view.traits().named(Traits.STOCK).forEach(element -> note(element, view.headline(), claims));
        if (!buy) {
            VisibleWords.GONE
                    .first(Words.atMost(view.text().main(), 2500))
                    .ifPresent(gone -> claims.add(
                            Claim.text(Field.AVAILABILITY, "OutOfStock", Origin.VISIBLE, "words '" + gone + "'")
                                    .times(0.8)));
        }
    }

    private static void note(Element element, Headline headline, Claims claims) {
        String text = element.childNodeSize() > 20 ? "" : element.text();
        if (!text.isEmpty() && text.length() < 60 && VisibleWords.GONE.in(text) && !hidden(element, headline)) {
            claims.add(Claim.text(Field.AVAILABILITY, "OutOfStock", Origin.VISIBLE, "note '" + text + "'")
                    .times(0.4));
        }
    }

    private static boolean hidden(Element element, Headline headline) {
        int up = 0;
        for (Element at = element; at != null && up < 12 && !headline.isIn(at); at = at.parent(), up++) {
            if (Regions.invisible(at) || Regions.others(at) || Traits.HIDDEN.in(at)) {
                return true;
            }
        }
        return false;
    }

    /** A button or link, not disabled, that says in one of many languages: buy this. */
    static boolean canBuy(Dom dom) {
        for (String tag : List.of("button", "input", "a")) {
            for (Element element : dom.tag(tag)) {
                if (buys(element, tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean buys(Element element, String tag) {
        boolean link = tag.equals("a");
        boolean pressable = !link || element.childNodeSize() <= 3 || Traits.BUTTON.in(element);
        if (!pressable || element.hasAttr("disabled") || (link && element.childNodeSize() > 8)) {
            return false;
        }
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (tag.equals("input") && !(type.equals("submit") || type.equals("button") || type.equals("image"))) {
            return false;
        }
        String text = tag.equals("input") ? element.attr("value") + " " + element.attr("title") : element.text();
        String label = text.isBlank() ? element.attr("aria-label") + " " + element.attr("title") : text;
        return label.length() < 50 && VisibleWords.BUY.in(label) && !Regions.others(element);
    }
}
