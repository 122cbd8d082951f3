package org.rightswatch.alerting.wording;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside, made fit for a reader. It is not escaped here: the template or the mail does that. What is invisible or turns the
 * direction of writing becomes visible, because it is a usual way to hide a name, and a page must not be re-ordered by a title.
 */
public final class Outside {

    private static final int URL_LIMIT = 2_000;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Outside() {}

    /** One line: control, direction and zero-width characters shown as {@code [U+202E]}, line breaks and tabs as a space. */
    public static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(line, point));
        return line.toString().strip();
    }

    /** One line of at most so many code points, with an ellipsis when it was longer. */
    public static String line(@Nullable String text, int limit) {
        String line = line(text);
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit - 1)).stripTrailing() + '…';
    }

    /** The address as a link, when a browser may follow it: absolute {@code http} or {@code https} with a host and no user name. */
    public static Optional<String> link(@Nullable String url) {
        if (url == null || url.length() > URL_LIMIT || !line(url).equals(url)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String authority = uri.getRawAuthority();
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean plain = authority != null && authority.indexOf('@') < 0;
            return web && plain ? Optional.of(ascii(uri, scheme, authority)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The host in its ASCII form, so that the reader sees what the browser will ask for. */
    private static String ascii(URI uri, String scheme, String authority) throws URISyntaxException {
        String rest = uri.toString().substring(uri.toString().indexOf(authority) + authority.length());
        boolean literal = authority.startsWith("[");
        return new URI(scheme + "://" + (literal ? authority : IDN.toASCII(authority)) + rest).toASCIIString();
    }

    private static void append(StringBuilder line, int point) {
        if (Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR) {
            line.append(' ');
        } else if (isHidden(point)) {
            line.append("[U+")
                    .append(HEX.toHexDigits(point, point > 0xFFFF ? 6 : 4))
                    .append(']');
        } else {
            line.appendCodePoint(point);
        }
    }

    /** Joiners stay: emoji, Persian and Indic words need them. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D && (point < 0xE0020 || point > 0xE007F);
            default -> false;
        };
    }
}
