package org.rightswatch.crawler.robots;

import java.nio.charset.StandardCharsets;

/** The paths of rules: {@code *} is any text, a final {@code $} is the end, everything else is itself. */
final class PathPattern {

    private PathPattern() {}

    /** Whether the pattern covers the beginning of the path. Takes time in proportion to their product at worst. */
    static boolean covers(String pattern, String path) {
        int[] ends = new int[path.length() + 1];
        int count = 1;
        for (int p = 0; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            if (c == '$' && p + 1 == pattern.length()) {
                return ends[count - 1] == path.length();
            }
            count = c == '*' ? everyEndFrom(ends, path.length()) : step(ends, count, path, c);
            if (count == 0) {
                return false;
            }
        }
        return true;
    }

    private static int everyEndFrom(int[] ends, int length) {
        int count = length - ends[0] + 1;
        for (int i = 1; i < count; i++) {
            ends[i] = ends[i - 1] + 1;
        }
        return count;
    }

    private static int step(int[] ends, int count, String path, char wanted) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ends[i] < path.length() && path.charAt(ends[i]) == wanted) {
                ends[kept++] = ends[i] + 1;
            }
        }
        return kept;
    }

    /** Path, parameters and query of an address, at least a slash; the address need not be well-formed. */
    static String pathOf(String address) {
        String url = new String(address.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int from = url.startsWith("//") ? 2 : 0;
        int early = firstOf(url, from);
        int protocol = url.indexOf("://", from);
        int afterProtocol = protocol < 0 || (early >= 0 && early < protocol) ? from : protocol + 3;
        int start = firstOf(url, afterProtocol);
        int hash = url.indexOf('#', from);
        if (start < 0 || (hash >= 0 && hash < start)) {
            return "/";
        }
        String path = url.substring(start, hash < 0 ? url.length() : hash);
        return path.startsWith("/") ? path : "/" + path;
    }

    private static int firstOf(String url, int from) {
        for (int i = from; i < url.length(); i++) {
            if ("/?;".indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
