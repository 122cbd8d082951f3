package org.rightswatch.crawler.extract;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Parts of a page that do not speak about its offer, told by tag, role, id and class. */
final class Regions {

    private static final Set<String> INVISIBLE = Set.of(
            "script", "style", "noscript", "template", "svg", "head", "iframe", "object", "datalist", "audio", "video");
    private static final Set<String> FRAME = Set.of("nav", "header", "footer", "aside", "dialog", "select", "option");
    private static final Set<String> FRAME_ROLES = Set.of("navigation", "banner", "contentinfo");

    private static final Evaluator HEADLINE = Selector.evaluatorOf("h1");
    private static final int DEEPEST = 14;

    private Regions() {}

    /** Not drawn at all. */
    static boolean invisible(Element element) {
        if (INVISIBLE.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (style.length() > 9
                        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
    }

    /** Navigation, head, foot, dialogs. */
    static boolean frame(Element element, int traits) {
        if (FRAME.contains(element.normalName())) {
            return !element.normalName().equals("header") || element.selectFirst(HEADLINE) == null;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean named = Traits.FRAME.in(traits) && (!Traits.OFFER.in(traits) || Traits.DIALOG.in(traits));
        return named || FRAME_ROLES.contains(element.attr("role"));
    }

    /** Offers other than the page's own. */
    static boolean others(Element element) {
        return Traits.OTHERS.in(element);
    }

    /** Whether an element stands among other offers, below the part that holds the headline. */
    static boolean beside(Element element, Headline headline) {
        int up = 0;
        for (Element at = element; at != null && up < DEEPEST && !headline.isIn(at); at = at.parent(), up++) {
            if (others(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element stands among other offers, in the frame of the site or out of sight. */
    static boolean apart(Element element, Headline headline) {
        int up = 0;
        for (Element at = element; at != null && up < DEEPEST && !headline.isIn(at); at = at.parent(), up++) {
            int traits = Traits.of(at);
            if (Traits.OTHERS.in(traits) || frame(at, traits) || invisible(at)) {
                return true;
            }
        }
        return false;
    }

    /** What customers wrote. */
    static boolean reviews(Element element, int traits) {
        String property = element.attr("itemprop");
        return property.equals("review") || property.equals("reviews") || Traits.REVIEWS.in(traits);
    }

    /** For reports. */
    static String names(Element element) {
        String id = element.id();
        String classes = element.attributes().getIgnoreCase("class");
        return Words.clean(id + " " + classes);
    }
}
