package org.rightswatch.crawler.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.rightswatch.crawler.dom.Dom;

/**
 * What a visitor reads, without what customers wrote and without the offers beside the page's own.
 *
 * @param main of the middle of the page, at most {@link #MOST} characters, free of contact data
 * @param length characters of the middle of the page
 */
record VisibleText(String main, int length) {

    /** Longer texts say nothing more about an offer. */
    static final int MOST = 8_000;

    private static final int ENOUGH = 60_000;

    static VisibleText of(Dom dom, Headline headline) {
        Collector collector = new Collector(headline);
        collector.read(dom.document().body());
        String clean = Words.clean(collector.text.toString());
        return new VisibleText(PersonalData.without(Words.atMost(clean, MOST)), clean.length());
    }

    private static final class Collector {

        private final StringBuilder text = new StringBuilder(4096);
        private final Headline headline;

        Collector(Headline headline) {
            this.headline = headline;
        }

        void read(Element parent) {
            for (int i = 0; i < parent.childNodeSize() && text.length() <= ENOUGH; i++) {
                Node node = parent.childNode(i);
                if (node instanceof TextNode words) {
                    String whole = words.getWholeText();
                    if (!whole.isBlank()) {
                        text.append(whole).append(' ');
                    }
                } else if (node instanceof Element element && (headline.isIn(element) || !skipped(element))) {
                    read(element);
                }
            }
        }

        private static boolean skipped(Element element) {
            if (Regions.invisible(element)) {
                return true;
            }
            int traits = Traits.of(element);
            return Regions.frame(element, traits) || Traits.OTHERS.in(traits) || Regions.reviews(element, traits);
        }
    }
}
