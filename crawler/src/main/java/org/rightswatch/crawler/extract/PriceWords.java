package org.rightswatch.crawler.extract;

import java.util.regex.Pattern;
import org.rightswatch.crawler.money.PriceTag;

/** What the words beside an amount make of it: a list price, an instalment, a saving, the cost of delivery. */
enum PriceWords {
    /** Nothing speaks against its being what the offer costs now. */
    ASKED,
    /** What it cost before, or what somebody recommends. */
    FORMER,
    /** The price of something else: a month, a kilogram, the delivery. */
    OTHER;

    private static final Pattern FORMER_BEFORE = Pattern.compile(
            "(?iU)\\b(?:rrp|msrp|srp|uvp|was|list price|listenpreis|before|instead of|regularly|reg\\.|statt|vorher|bisher|prix (?:de vente )?conseillé|au lieu de|antes|precio anterior|prima|invece di|anziché|van|adviesprijs|zamiast|poprzednia cena|předtím|původně|pôvodná|вместо|старая цена|ordinarie|tidigare|før)\\s*:?\\s*$"
                    + "|(?:原价|原價|定価|市价|市價|吊牌价|参考价|参考価格|希望小売価格)\\s*[:：]?\\s*$");
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?iU)\\b(?:save|you save|saving|save \\d+\\s?%|sie sparen|spar(?:en|e)?|économisez|ahorra[s]?|risparmi(?:a|o)?|bespaar|oszczędzasz|экономия|delivery|shipping|postage|versand(?:kosten)?|livraison|frais de port|env[ií]o|gastos de env[ií]o|entrega|frete|spedizione|verzending|verzendkosten|dostawa|doprava|доставка|over|ab einem bestellwert von|dès|from only|deposit|pfand|kaution|\\d{1,2}\\s*[x×])\\s*:?\\s*(?:from |ab |um )?$"
                    + "|(?:^|\\d)\\s*[x×]\\s*(?:de\\s*)?$|[-–−]\\s?$|(?:运费|運費|送料|邮费|省|折扣|定金|訂金)\\s*[:：]?\\s*$");
    private static final Pattern OTHER_AFTER = Pattern.compile(
            "(?iU)^\\s*[x×]\\s|^\\s*(?:[A-Z]{3}|\\p{Sc})?\\s*(?:/|per |pro |par |por |al |a |je |za |в |na )\\s*(?:mo\\b|month|monat|mois|mes\\b|mese|kk\\b|maand|miesi[aą]c|měsíc|mesiac|мес|lun[aă]|week|woche|kg\\b|g\\b|100|1000|l\\b|lit|ml\\b|cl\\b|m²|m2|qm\\b|meter|mètre|metro)"
                    + "|^\\s*(?:off\\b|rabatt|de réduction|de descuento|korting|sconto|zniżki|скидка|monatlich|mtl|sin inter[eé]s|sem juros|delivery|shipping|versand\\b)");

    private static final Pattern CURRENCY = Pattern.compile("(?:[A-Z]{1,3}\\$|\\p{Sc}|[A-Z]{3}|kr\\.?|Rs\\.?)\\s*$");

    /** Judges one amount of a text by what stands between it and the amounts beside it. */
    static PriceWords of(String text, PriceTag tag, int previousEnd, int nextStart) {
        String before = text.substring(Math.min(previousEnd, tag.start()), tag.start());
        String bare = CURRENCY.matcher(before).replaceFirst("");
        String after = text.substring(tag.end(), Math.max(tag.end(), nextStart));
        if (FORMER_BEFORE.matcher(before).find() || FORMER_BEFORE.matcher(bare).find()) {
            return FORMER;
        }
        boolean other = OTHER_BEFORE.matcher(before).find()
                || OTHER_BEFORE.matcher(bare).find()
                || OTHER_AFTER.matcher(after).find();
        return other ? OTHER : ASKED;
    }
}
