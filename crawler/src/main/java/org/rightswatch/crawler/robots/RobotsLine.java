package org.rightswatch.crawler.robots;

/**
 * One understood line of a robots.txt, bytes kept as ISO 8859-1 characters.
 *
 * @param value trimmed; in rules every byte above 127 is percent-encoded and escapes are upper-case
 */
record RobotsLine(Kind kind, String value) {

    /** The keys we act on; everything else is dropped and, as RFC 9309 wants, does not end a group. */
    enum Kind {
        USER_AGENT,
        ALLOW,
        DISALLOW,
        CRAWL_DELAY,
        SITEMAP
    }

    /** As it would be written, for a person. */
    String text() {
        return switch (kind) {
                    case USER_AGENT -> "User-agent: ";
                    case ALLOW -> "Allow: ";
                    case DISALLOW -> "Disallow: ";
                    case CRAWL_DELAY -> "Crawl-delay: ";
                    case SITEMAP -> "Sitemap: ";
                }
                + value;
    }
}
