package org.rightswatch.crawler.render;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rightswatch.crawler.url.WebUrl;

/**
 * Which parts of a page are fetched at all: what can change its text, and the pictures a visitor sees, in bounded number.
 * robots.txt and the address guard come after that. Used by one thread.
 */
final class Admission {

    private static final int LONGEST_FORM = 64 * 1024;

    /** Kinds as Chromium names them; the rest (fonts, media, frames, beacons, event streams, prefetches) is not fetched. */
    private static final Set<String> KINDS = Set.of("script", "stylesheet", "xhr", "fetch", "image");

    /** Measuring and advertising: it adds nothing to what an offer says, and its owners would count us as a reader. */
    private static final Set<String> UNWANTED = Set.of(
            "adnxs.com",
            "adsrvr.org",
            "amazon-adsystem.com",
            "appsflyer.com",
            "bat.bing.com",
            "branch.io",
            "clarity.ms",
            "connect.facebook.net",
            "criteo.com",
            "criteo.net",
            "doubleclick.net",
            "facebook.com",
            "google-analytics.com",
            "googleadservices.com",
            "googlesyndication.com",
            "googletagmanager.com",
            "hotjar.com",
            "mc.yandex.ru",
            "newrelic.com",
            "nr-data.net",
            "omtrdc.net",
            "outbrain.com",
            "scorecardresearch.com",
            "segment.io",
            "sentry.io",
            "taboola.com",
            "tiktok.com",
            "top-fwz1.mail.ru");

    private final RenderSettings.Limits limits;
    private final Predicate<WebUrl> home;
    private int parts;
    private int pictures;

    Admission(RenderSettings.Limits limits, Predicate<WebUrl> home) {
        this.limits = limits;
        this.home = home;
    }

    /**
     * What the browser asks for.
     *
     * @param kind as Chromium names it
     * @param formBytes what it wants to send
     */
    record Asked(String method, String kind, WebUrl url, int formBytes) {

        boolean isPicture() {
            return kind.equals("image");
        }
    }

    /** Why not, or nothing; then it is counted. */
    Optional<String> objection(Asked asked) {
        Optional<String> objection = judge(asked);
        if (objection.isEmpty()) {
            parts++;
            pictures += asked.isPicture() ? 1 : 0;
        }
        return objection;
    }

    private Optional<String> judge(Asked asked) {
        if (!KINDS.contains(asked.kind())) {
            return Optional.of("a " + asked.kind() + " is not fetched");
        }
        if (isUnwanted(asked.url().host())) {
            return Optional.of("measuring and advertising are not fetched");
        }
        if (!asked.method().equals("GET") && !isQuestion(asked)) {
            return Optional.of(asked.method() + " to there is not sent");
        }
        if (parts >= limits.parts()) {
            return Optional.of("the page has had its " + limits.parts() + " parts");
        }
        return asked.isPicture() && pictures >= limits.pictures()
                ? Optional.of("the page has had its " + limits.pictures() + " pictures")
                : Optional.empty();
    }

    /** Shops ask their own API by POST too (GraphQL); anything larger, or to others, is no question. */
    private boolean isQuestion(Asked asked) {
        boolean script = asked.kind().equals("xhr") || asked.kind().equals("fetch");
        return asked.method().equals("POST")
                && script
                && asked.formBytes() > 0
                && asked.formBytes() <= LONGEST_FORM
                && home.test(asked.url());
    }

    private static boolean isUnwanted(String host) {
        for (String name = host; !name.isEmpty(); name = name.substring(name.indexOf('.') + 1)) {
            if (UNWANTED.contains(name)) {
                return true;
            }
            if (name.indexOf('.') < 0) {
                return false;
            }
        }
        return false;
    }
}
