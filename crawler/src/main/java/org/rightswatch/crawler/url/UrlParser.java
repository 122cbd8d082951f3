package org.rightswatch.crawler.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The basic URL parser of the WHATWG URL Standard for the special schemes http and https. A back slash counts as a
 * slash, tabs and line feeds vanish, missing slashes after the scheme are forgiven: what browsers do with sloppy links.
 */
final class UrlParser {

    private static final String PATH_ENDS = "?#";
    private static final String AUTHORITY_ENDS = "/\\?#";

    /** Two dots, both escaped. */
    private static final int LONGEST_DOTS = 6;

    private final @Nullable WebUrl base;

    private UrlParser(@Nullable WebUrl base) {
        this.base = base;
    }

    static Optional<WebUrl> parse(String text, @Nullable WebUrl base) {
        return Optional.ofNullable(new UrlParser(base).parse(clean(text)));
    }

    private @Nullable WebUrl parse(String text) {
        int colon = schemeEnd(text);
        if (colon < 0) {
            return base == null ? null : relative(text, base);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        String rest = text.substring(colon + 1);
        if (base != null && base.scheme().equals(scheme) && !rest.startsWith("//")) {
            return relative(rest, base);
        }
        return authority(scheme, rest);
    }

    private static @Nullable WebUrl relative(String text, WebUrl base) {
        if (!text.isEmpty() && isSlash(text.charAt(0))) {
            if (text.length() > 1 && isSlash(text.charAt(1))) {
                return authority(base.scheme(), text);
            }
            return tail(base, List.of(), text.substring(1));
        }
        if (text.isEmpty()) {
            return base.withoutFragment();
        }
        if (text.charAt(0) == '#') {
            return new WebUrl(
                    base.scheme(),
                    base.userInfo(),
                    base.host(),
                    base.port(),
                    base.path(),
                    base.query(),
                    fragment(text));
        }
        if (text.charAt(0) == '?') {
            return new WebUrl(
                    base.scheme(), base.userInfo(), base.host(), base.port(), base.path(), query(text), fragment(text));
        }
        List<String> directory = List.of(base.path().substring(1).split("/", -1));
        return tail(base, directory.subList(0, directory.size() - 1), text);
    }

    private static @Nullable WebUrl authority(String scheme, String text) {
        int start = 0;
        while (start < text.length() && isSlash(text.charAt(start))) {
            start++;
        }
        int end = firstOf(text, AUTHORITY_ENDS, start);
        String authority = text.substring(start, end);
        int at = authority.lastIndexOf('@');
        String hostPort = authority.substring(at + 1);
        int colon = hostPort.indexOf(':', hostPort.startsWith("[") ? Math.max(0, hostPort.indexOf(']')) : 0);
        String host = HostParser.parse(colon < 0 ? hostPort : hostPort.substring(0, colon));
        int port = colon < 0 ? -1 : port(hostPort.substring(colon + 1), scheme);
        if (host == null || port == BAD_PORT) {
            return null;
        }
        String userInfo = at < 0 ? "" : userInfo(authority.substring(0, at));
        WebUrl site = new WebUrl(scheme, userInfo, host, port, "/", null, null);
        String rest = text.substring(end);
        return tail(site, List.of(), !rest.isEmpty() && isSlash(rest.charAt(0)) ? rest.substring(1) : rest);
    }

    private static WebUrl tail(WebUrl site, List<String> directory, String text) {
        int end = firstOf(text, PATH_ENDS, 0);
        String path = path(directory, text.substring(0, end));
        String rest = text.substring(end);
        return new WebUrl(site.scheme(), site.userInfo(), site.host(), site.port(), path, query(rest), fragment(rest));
    }

    private static String path(List<String> directory, String text) {
        if (isPlain(text)) {
            return directory.isEmpty() ? "/" + text : "/" + String.join("/", directory) + "/" + text;
        }
        List<String> segments = new ArrayList<>(directory);
        int start = 0;
        while (start <= text.length()) {
            int end = firstOf(text, "/\\", start);
            step(segments, PercentCode.encode(text.substring(start, end), PercentCode.PATH), end == text.length());
            start = end + 1;
        }
        return "/" + String.join("/", segments);
    }

    /** Whether a path stays as it is written: nothing to encode, no back slash, no segment that may be dots. */
    private static boolean isPlain(String text) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dots = begins && (c == '.' || c == '%');
            if (dots || c == '\\' || PercentCode.mustEncode(c, PercentCode.PATH)) {
                return false;
            }
            begins = c == '/';
        }
        return true;
    }

    private static void step(List<String> segments, String segment, boolean last) {
        boolean dots = !segment.isEmpty() && segment.length() <= LONGEST_DOTS && ".%".indexOf(segment.charAt(0)) >= 0;
        String plain = dots ? segment.toLowerCase(Locale.ROOT).replace("%2e", ".") : segment;
        if (plain.equals("..")) {
            if (!segments.isEmpty()) {
                segments.removeLast();
            }
        } else if (!plain.equals(".")) {
            segments.add(segment);
            return;
        }
        if (last) {
            segments.add("");
        }
    }

    private static @Nullable String query(String text) {
        if (!text.startsWith("?")) {
            return null;
        }
        int hash = firstOf(text, "#", 1);
        return PercentCode.encode(text.substring(1, hash), PercentCode.SPECIAL_QUERY);
    }

    private static @Nullable String fragment(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? null : PercentCode.encode(text.substring(hash + 1), PercentCode.FRAGMENT);
    }

    private static String userInfo(String text) {
        int colon = text.indexOf(':');
        String user = PercentCode.encode(colon < 0 ? text : text.substring(0, colon), PercentCode.USER_INFO);
        String password = colon < 0 ? "" : PercentCode.encode(text.substring(colon + 1), PercentCode.USER_INFO);
        return password.isEmpty() ? user : user + ":" + password;
    }

    private static final int BAD_PORT = -2;

    private static int port(String digits, String scheme) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return BAD_PORT;
            }
            port = port * 10 + (c - '0');
            if (port > 65535) {
                return BAD_PORT;
            }
        }
        return digits.isEmpty() || port == (scheme.equals("https") ? 443 : 80) ? -1 : port;
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return -1;
            }
        }
        return -1;
    }

    private static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        String inner = text.substring(start, end);
        boolean dirty = inner.indexOf('\t') >= 0 || inner.indexOf('\n') >= 0 || inner.indexOf('\r') >= 0;
        return dirty ? inner.replaceAll("[\t\n\r]", "") : inner;
    }

    private static int firstOf(String text, String stops, int from) {
        for (int i = from; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
