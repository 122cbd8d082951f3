package org.rightswatch.crawler.fetch;

import java.util.Locale;
import org.rightswatch.crawler.url.WebUrl;

/** The request line's address. Browsers send some characters bare that RFC 3986 forbids; we encode those. */
final class RequestTarget {

    private static final String FORBIDDEN = " \"<>[\\]^`{|}";

    private RequestTarget() {}

    static String of(WebUrl url) {
        String target = url.requestTarget();
        StringBuilder encoded = new StringBuilder(target.length());
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean strayPercent = c == '%' && !isEscape(target, i);
            if (strayPercent || FORBIDDEN.indexOf(c) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
