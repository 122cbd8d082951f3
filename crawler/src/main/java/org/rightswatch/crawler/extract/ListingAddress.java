package org.rightswatch.crawler.extract;

import java.util.regex.Pattern;
import org.rightswatch.crawler.url.WebUrl;

/** Tells from an address that a page shows one offer: a word for offers and a name below it, or a number at its end. */
final class ListingAddress {

    private static final Pattern PATH = Pattern.compile(
            "(?i)/(?:p|dp|gp|pd|pdp|products?|prod|produkte?|productos?|produits?|prodott[oi]|produtos?|items?|itm|artikel|articles?/\\d|goods|offer|oferta|listing|tovar|sku|shop/p)[/_-][^/]{3,}"
                    + "|[-_/.][a-z]{0,2}\\d{5,}(?:\\.html?|\\.aspx|\\.php|/)?$|[-_][a-z]{0,2}\\d{4,}\\.html?$");
    private static final Pattern QUERY = Pattern.compile(
            "(?i)(?:^|&)(?:pid|prod(?:uct)?_?id|product|item|item_?id|itemno|sku|goods_?id|art(?:icle)?_?id|artnr)=\\w*\\d");

    private ListingAddress() {}

    static boolean names(WebUrl url) {
        String query = url.query();
        return PATH.matcher(url.path()).find()
                || (query != null && QUERY.matcher(query).find());
    }
}
