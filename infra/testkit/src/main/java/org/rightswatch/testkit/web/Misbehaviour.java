package org.rightswatch.testkit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Every fault by name; {@link MisbehavingSite#url} gives the page that shows it. */
public enum Misbehaviour {
    /** No fault: a small shop page with one JSON-LD listing, an ETag, and 304 for a client that knows it. */
    WELL_BEHAVED(exchange -> {
        if (exchange.header("If-None-Match").filter("\"v1\""::equals).isPresent()) {
            exchange.page(304, "text/html", new byte[0], "ETag: \"v1\"");
        } else {
            exchange.page(200, "text/html; charset=utf-8", Pages.listing("Velmora silk scarf"), "ETag: \"v1\"");
        }
    }),
    /** Accepts the request and never answers. */
    SILENT(exchange -> Pages.forever(() -> {})),
    /** Answers the head at once and then one byte a second, for ever. */
    DRIPPING(exchange -> {
        exchange.head(200, "Content-Type: text/html; charset=utf-8", "");
        Pages.forever(() -> exchange.ascii("x"));
    }),
    /** Headers that never end, as quickly as they are read. */
    ENDLESS_HEADERS(exchange -> {
        exchange.head(200, "Content-Type: text/html");
        for (long number = 0; ; number++) {
            exchange.ascii("X-More-" + number + ": " + "y".repeat(200) + "\r\n");
        }
    }),
    /** A body that never ends, as quickly as it is read. */
    ENDLESS(exchange -> {
        exchange.head(200, "Content-Type: text/html; charset=utf-8", "");
        byte[] block = "<p>and one more paragraph</p>\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            exchange.bytes(block);
        }
    }),
    /** A correct page of 50 MB. */
    HUGE_PAGE(exchange -> {
        int length = 50 * 1024 * 1024;
        exchange.head(200, "Content-Type: text/html; charset=utf-8", "Content-Length: " + length, "");
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) 'a');
        for (int sent = 0; sent < length; sent += block.length) {
            exchange.bytes(block);
        }
    }),
    /** A gzip body of some kilobytes that unpacks to 100 MB. */
    GZIP_BOMB(exchange -> exchange.page(200, "text/html; charset=utf-8", Pages.gzipped(100), "Content-Encoding: gzip")),
    /** Says gzip, sends plain text. */
    FALSE_GZIP(exchange -> exchange.page(
            200, "text/html; charset=utf-8", Pages.listing("not packed at all"), "Content-Encoding: gzip")),
    /** A gzip body that is cut in the middle. */
    BROKEN_GZIP(exchange -> {
        byte[] whole = Pages.gzipped(1);
        exchange.page(
                200, "text/html; charset=utf-8", Arrays.copyOf(whole, whole.length / 2), "Content-Encoding: gzip");
    }),
    /** Sends windows-1251 and says UTF-8 in the header; the page's own meta tag is right. */
    WRONG_CHARSET(exchange -> exchange.page(
            200,
            "text/html; charset=utf-8",
            ("<!doctype html><meta charset=\"windows-1251\"><title>Часы Орбелло</title><h1>Часы Орбелло</h1>"
                            + "<p>Наручные часы, стальной корпус, новая модель</p>")
                    .getBytes(Charset.forName("windows-1251")))),
    /** A PNG that says it is HTML. */
    WRONG_TYPE(exchange -> exchange.page(
            200, "text/html; charset=utf-8", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})),
    /** An executable, which nobody wants to read. */
    UNWANTED_TYPE(exchange -> exchange.page(200, "application/x-msdownload", new byte[] {'M', 'Z', 0, 0})),
    /** Announces 5000 bytes and closes after some. */
    CUT_SHORT(exchange -> {
        exchange.head(200, "Content-Type: text/html; charset=utf-8", "Content-Length: 5000", "");
        exchange.ascii("<!doctype html><title>Half a page");
    }),
    /** Announces no bytes and sends a page. */
    LYING_LENGTH(exchange -> {
        exchange.head(200, "Content-Type: text/html; charset=utf-8", "Content-Length: 0", "");
        exchange.bytes(Pages.listing("hidden behind a zero"));
    }),
    /** Closes without a byte. */
    EMPTY_ANSWER(exchange -> {}),
    /** Something that is not HTTP. */
    GARBAGE(exchange -> exchange.ascii("220 smtp.example ESMTP ready\r\n")),
    /** Redirects to itself. */
    REDIRECT_LOOP(exchange -> Pages.redirect(exchange, path("redirect-loop"))),
    /** Redirects to ever new addresses of this site. */
    REDIRECT_CHAIN(exchange -> {
        String query = exchange.target().replaceAll("\\D+", "");
        int next = query.isEmpty() ? 1 : Integer.parseInt(query) + 1;
        Pages.redirect(exchange, path("redirect-chain") + "?step=" + next);
    }),
    /** Redirects to a cloud's metadata address. */
    REDIRECT_TO_METADATA(exchange -> Pages.redirect(exchange, "http://169.254.169.254/latest/meta-data/")),
    /** Redirects to a file on the reader's machine. */
    REDIRECT_TO_FILE(exchange -> Pages.redirect(exchange, "file:///etc/passwd")),
    /** Redirects to nowhere: no Location header. */
    REDIRECT_WITHOUT_LOCATION(exchange -> exchange.page(302, "text/html", new byte[0])),
    /** 429 and a Retry-After of two seconds. */
    TOO_MANY_REQUESTS(exchange -> exchange.page(429, "text/plain", Pages.text("slow down"), "Retry-After: 2")),
    /** 503 without any hint. */
    UNAVAILABLE(exchange -> exchange.page(503, "text/plain", Pages.text("back soon"))),
    /** 500. */
    ERROR_500(exchange -> exchange.page(500, "text/plain", Pages.text("internal error"))),
    /** 404. */
    GONE(exchange -> exchange.page(404, "text/html", Pages.text("<h1>no such page</h1>"))),
    /** 403 with a challenge page, as bot walls answer. */
    BOT_WALL(exchange -> exchange.page(
            403,
            "text/html; charset=utf-8",
            Pages.text("<!doctype html><title>Just a moment...</title><p>Checking your browser before accessing</p>"))),
    /** A correct page that sells nothing. */
    NO_LISTING(exchange -> exchange.page(
            200,
            "text/html; charset=utf-8",
            Pages.text("<!doctype html><title>About us</title><h1>About us</h1><p>We have moved to Lindau.</p>"))),
    /** HTML without an end tag, nested 20,000 deep. */
    DEEPLY_NESTED(exchange ->
            exchange.page(200, "text/html; charset=utf-8", Pages.text("<!doctype html>" + "<div><b>".repeat(10_000))));

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Answer answer;

    Misbehaviour(Answer answer) {
        this.answer = answer;
    }

    void answer(Exchange exchange) throws IOException {
        answer.to(exchange);
    }

    /** The page's path on a {@link MisbehavingSite}, such as {@code /redirect-loop}. */
    public String path() {
        return path(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String path(String name) {
        return "/" + name;
    }

    /** One way to answer. */
    @FunctionalInterface
    private interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    /** Sends something, again and again. */
    @FunctionalInterface
    private interface Send {
        void once() throws IOException;
    }

    /** What several misbehaviours need. */
    private static final class Pages {
        static byte[] text(String html) {
            return html.getBytes(StandardCharsets.UTF_8);
        }

        static byte[] listing(String title) {
            return text("""
                    <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
                    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"%s",
                    "offers":{"@type":"Offer","price":"39.90","priceCurrency":"USD","availability":"https://schema.org/InStock"}}</script>
                    <h1>%s</h1></html>
                    """.replace("%s", title));
        }

        static void redirect(Exchange exchange, String location) throws IOException {
            exchange.page(302, "text/html", new byte[0], "Location: " + location);
        }

        static byte[] gzipped(int mebibytes) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                byte[] block = "<p>a fine scarf</p>\n".repeat(1024 * 1024 / 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < mebibytes; i++) {
                    out.write(block);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }

        /** Once a second until the client goes away or the site is closed. */
        static void forever(Send send) throws IOException {
            try {
                while (!new CountDownLatch(1).await(1, TimeUnit.SECONDS)) {
                    send.once();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
