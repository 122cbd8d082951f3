package org.rightswatch.crawler.visit;

import java.util.List;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.sitepack.RenderPolicy;
import org.rightswatch.crawler.source.Reading;

/**
 * What was read from a page.
 *
 * @param verdict what kind of page it was
 * @param reason why, in one line
 * @param listings without fetch facts
 * @param reading where to go next
 * @param render whether the site pack wants such pages shown in a browser
 */
public record PageFacts(Verdict verdict, String reason, List<Listing> listings, Reading reading, RenderPolicy render) {

    /** As far as it decides the outcome of the visit. */
    public enum Verdict {
        /** One listing, or nothing: a page. */
        PAGE,
        /** A list of listings. */
        LIST,
        /** A challenge, a CAPTCHA, a log-in. */
        BLOCKED,
        /** Nothing without running its scripts. */
        SCRIPT_ONLY,
        /** A document that its parser did not survive. */
        UNREADABLE
    }

    public PageFacts {
        listings = List.copyOf(listings);
    }

    /** Of what no browser needs to show. */
    public PageFacts(Verdict verdict, String reason, List<Listing> listings, Reading reading) {
        this(verdict, reason, listings, reading, RenderPolicy.NEVER);
    }

    /** Whether it should be shown in a browser before it is read. What is blocked stays so. */
    boolean wantsBrowser() {
        return switch (render) {
            case NEVER -> false;
            case SHELL -> verdict == Verdict.SCRIPT_ONLY;
            case ALWAYS -> verdict != Verdict.BLOCKED;
        };
    }

    /** When the scripts have run, a short page that leads somewhere is a page like any other: the entrance of a small shop. */
    PageFacts withScriptsRun() {
        if (verdict != Verdict.SCRIPT_ONLY) {
            return this;
        }
        return reading.links().isEmpty()
                ? new PageFacts(verdict, "says next to nothing with its scripts either", listings, reading, render)
                : new PageFacts(Verdict.PAGE, "short, but leads on", listings, reading, render);
    }

    /** A page without listings that leads somewhere. */
    public static PageFacts leadsTo(Reading reading) {
        return new PageFacts(Verdict.PAGE, "", List.of(), reading);
    }
}
