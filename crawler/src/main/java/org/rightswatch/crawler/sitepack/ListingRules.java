package org.rightswatch.crawler.sitepack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Pages that hold one offer.
 *
 * @param pages expressions found in path and query of such pages; none means the page itself must tell
 * @param fields where the fields stand
 * @param only names of fields for which no other source may speak
 */
public record ListingRules(List<Pattern> pages, FieldPickers fields, List<String> only) {}
