package org.rightswatch.crawler.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parts of a page that do not speak about its offer, told by tag, role, id and class. */
final class Regions {

    private static final Set<String> INVISIBLE = Set.of(
            "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "datalist", "audio", "video");
    private static final Set<String> FRAME = Set.of("nav", "header", "footer", "aside", "dialog", "select", "option");

    private static final Pattern FRAME_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|megamenu|header|footer|breadcrumbs?|cookie\\w*|modal|popup|overlay|minicart|mini-cart|newsletter|sidebar|language|country-selector)(?:$|[\\s_-])");
    private static final Pattern OTHERS_NAME = Pattern.compile(
            "related|recommend|similar|also[-_]?(?:bought|like|view)|upsell|cross-?sell|recently|carousel|sponsored|suggest|bestseller|you-may|more-from|accessor(?:y|ies)|frequently|bundle|compare-|other-?products|recs(?:$|[\\s_-])");
    private static final Pattern REVIEWS_NAME = Pattern.compile(
            "(?:^|[\\s_-])(?:customer-?)?(?:reviews?|comments?|feedback|testimonials?|q-?and-?a|questions?|bewertungen)(?:$|[\\s_-])|reviewlist|review-list|bazaarvoice|(?:^|\\s)bv[_-]");

    private Regions() {}

    static boolean invisible(Element element) {
        return INVISIBLE.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    /** Navigation, head, foot, dialogs. */
    static boolean frame(Element element) {
        if (FRAME.contains(element.normalName())) {
            return !element.normalName().equals("header") || element.selectFirst("h1") == null;
        }
        String role = element.attr("role");
        return role.equals("navigation")
                || role.equals("banner")
                || role.equals("contentinfo")
                || FRAME_NAME.matcher(names(element)).find();
    }

    /** Offers other than the page's own. */
    static boolean others(Element element) {
        return OTHERS_NAME.matcher(names(element)).find();
    }

    /** What customers wrote. */
    static boolean reviews(Element element) {
        String property = element.attr("itemprop");
        return property.equals("review")
                || property.equals("reviews")
                || REVIEWS_NAME.matcher(names(element)).find();
    }

    static String names(Element element) {
        String id = element.id();
        String classes = element.attributes().getIgnoreCase("class");
        String both = id.isEmpty() ? classes : classes.isEmpty() ? id : id + " " + classes;
        return both.length() > 300 ? both.substring(0, 300).toLowerCase(Locale.ROOT) : both.toLowerCase(Locale.ROOT);
    }
}
