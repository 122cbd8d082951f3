package org.rightswatch.testkit.web;

import java.nio.charset.StandardCharsets;

/** What a {@link MisbehavingSite} answers to {@code /robots.txt}. */
public enum Robots {
    /** 404: everything is allowed. */
    MISSING(404, "text/plain", "no such page"),
    /** A well-formed file that allows everything. */
    ALLOW_ALL(200, "text/plain", "User-agent: *\nDisallow:\n"),
    /** A well-formed file that forbids everything. */
    DISALLOW_ALL(200, "text/plain", "User-agent: *\nDisallow: /\n"),
    /** Forbids {@code /private/} and asks for two seconds between requests. */
    CRAWL_DELAY(200, "text/plain", "User-agent: *\nDisallow: /private/\nCrawl-delay: 2\n"),
    /** A server error: RFC 9309 says to treat it as a complete disallow. */
    ERROR_500(500, "text/plain", "internal error"),
    /** An HTML page with status 200, as single-page shops answer for every path. */
    HTML(200, "text/html", "<!doctype html><title>Shop</title><p>User-agent: everybody is welcome</p>"),
    /** A megabyte of rules; RFC 9309 asks to read at least the first 500 KiB. */
    HUGE(200, "text/plain", "User-agent: *\n" + "Disallow: /never-there\n".repeat(48_000));

    private final int status;
    private final String contentType;
    private final String body;

    Robots(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    void answer(Exchange exchange) throws java.io.IOException {
        exchange.page(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
