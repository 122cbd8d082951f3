package org.rightswatch.crawler.extract;

import java.util.regex.Pattern;
import org.rightswatch.crawler.sitepack.SitePack;

/**
 * Tells from the address alone that a page lists what was searched for. Then a repeated cell is what the page is about, and
 * the markup of one of them (or of the site itself) is not.
 */
final class SearchAddress {

    private static final Pattern PATH = Pattern.compile(
            "(?i)/(?:search|searchresults?|catalogsearch|suche|recherche|buscar|busca|busqueda|cerca|zoeken|szukaj|hledat|poisk|listing|offer_search|selloffer|sch|s|wholesale|catalog)(?:[./_-]|$)");
    private static final Pattern QUERY = Pattern.compile(
            "(?i)(?:^|&)(?:q|k|query|keywords?|search|search_?text|search_?term|searchword|text|_nkw|wd|s)=[^&]");

    private SearchAddress() {}

    static boolean names(View view) {
        String path = view.dom().url().path();
        String query = view.dom().url().query();
        if (isListing(view)
                || ListingAddress.names(view.dom().url())
                || query == null
                || !QUERY.matcher(query).find()) {
            return false;
        }
        boolean offers = !ListingThings.all(view.markup().jsonLd()).isEmpty()
                || !ListingThings.all(view.markup().microdata()).isEmpty();
        return PATH.matcher(path).find() || !offers;
    }

    private static boolean isListing(View view) {
        SitePack pack = view.pack();
        return pack != null
                && pack.listing().pages().stream()
                        .anyMatch(page ->
                                page.matcher(view.dom().url().requestTarget()).find());
    }
}
