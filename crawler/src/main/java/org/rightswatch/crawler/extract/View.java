package org.rightswatch.crawler.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.markup.Thing;
import org.rightswatch.crawler.money.PriceReader;
import org.rightswatch.crawler.sitepack.SitePack;

/**
 * A parsed page with what every reader needs to know about it.
 *
 * @param markup the things of each notation
 * @param language that it says it is written in, BCP 47; null when it does not say
 * @param text what a visitor reads
 * @param prices reads prices as this market writes them
 * @param traits what the names of its elements say
 * @param headline of the page, and where it stands
 */
record View(
        Dom dom,
        @Nullable SitePack pack,
        Markup markup,
        @Nullable String language,
        VisibleText text,
        PriceReader prices,
        PageTraits traits,
        Headline headline,
        SourceContext source) {

    /** The things of the page, by notation. */
    record Markup(List<Thing> jsonLd, List<Thing> microdata, List<Thing> rdfa) {

        boolean isEmpty() {
            return jsonLd.isEmpty() && microdata.isEmpty() && rdfa.isEmpty();
        }
    }

    View with(PriceReader other) {
        return new View(dom, pack, markup, language, text, other, traits, headline, source);
    }

    /** The words of the headline, empty when the page has none. */
    String heading() {
        return headline.text();
    }
}
