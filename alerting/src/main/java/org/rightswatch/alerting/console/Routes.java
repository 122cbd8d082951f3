package org.rightswatch.alerting.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses within the console. */
final class Routes {

    static final String LOGIN = "/login";
    static final String HITS = "/hits";

    private Routes() {}

    /** Where to go back to: one of our own pages, whatever the request says. */
    static String back(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
            return HITS;
        }
        return asked.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '\\') ? asked : HITS;
    }

    /** The sign-in page that leads back to here. */
    static String login(String back) {
        return LOGIN + "?back=" + encoded(back);
    }

    /** This page in another language. */
    static String language(String code, String back) {
        return "/language/" + code + "?back=" + encoded(back);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
