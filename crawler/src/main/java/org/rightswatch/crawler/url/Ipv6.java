package org.rightswatch.crawler.url;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IPv6 addresses without zone, read from any legal form and written compressed (RFC 5952), in brackets. */
final class Ipv6 {

    private Ipv6() {}

    static @Nullable String parse(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Integer> head = pieces(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Integer> tail = gap < 0 ? List.of() : pieces(text.substring(gap + 2), true);
        if (head == null || tail == null) {
            return null;
        }
        int missing = 8 - head.size() - tail.size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return null;
        }
        List<Integer> all = new ArrayList<>(head);
        for (int i = 0; i < missing; i++) {
            all.add(0);
        }
        all.addAll(tail);
        return "[" + compress(all) + "]";
    }

    private static @Nullable List<Integer> pieces(String text, boolean mayEndInIpv4) {
        List<Integer> pieces = new ArrayList<>();
        if (text.isEmpty()) {
            return pieces;
        }
        List<String> parts = List.of(text.split(":", -1));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean ipv4 = part.indexOf('.') >= 0;
            if (ipv4 && (!mayEndInIpv4 || i < parts.size() - 1 || !addIpv4(part, pieces))) {
                return null;
            }
            if (!ipv4) {
                int value = hex(part);
                if (value < 0) {
                    return null;
                }
                pieces.add(value);
            }
        }
        return pieces;
    }

    private static boolean addIpv4(String text, List<Integer> pieces) {
        List<String> parts = List.of(text.split("\\.", -1));
        int[] bytes = new int[4];
        if (parts.size() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            String part = parts.get(i);
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (part.length() > 1 && part.startsWith("0")) || Integer.parseInt(part) > 255) {
                return false;
            }
            bytes[i] = Integer.parseInt(part);
        }
        pieces.add(bytes[0] << 8 | bytes[1]);
        pieces.add(bytes[2] << 8 | bytes[3]);
        return true;
    }

    private static int hex(String text) {
        boolean ok = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
        return ok ? Integer.parseInt(text, 16) : -1;
    }

    private static String compress(List<Integer> pieces) {
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && pieces.get(i + run) == 0) {
                run++;
            }
            if (run > bestLength) {
                best = i;
                bestLength = run;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == best) {
                out.append("::");
                i += bestLength - 1;
                continue;
            }
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
                out.append(':');
            }
            out.append(Integer.toHexString(pieces.get(i)));
        }
        return out.toString();
    }
}
