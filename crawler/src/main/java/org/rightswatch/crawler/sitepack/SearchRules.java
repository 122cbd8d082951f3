package org.rightswatch.crawler.sitepack;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages that list offers.
 *
 * @param url of a search; {@code {host}} and {@code {query}} (form-encoded) are filled in
 * @param pages expressions found in path and query of such pages
 * @param cells the elements that hold one offer each
 * @param fields where the fields stand within a cell
 * @param skip cells whose title, link or text matches are no offers (placeholders, adverts of the site itself)
 * @param next address of the next page
 * @param none elements or words that say there are no results
 */
public record SearchRules(
        @Nullable String url,
        List<Pattern> pages,
        List<Picker> cells,
        FieldPickers fields,
        List<Pattern> skip,
        List<Picker> next,
        List<Picker> none) {}
