package org.rightswatch.crawler.url;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The IPv4 parser of the WHATWG URL Standard: one to four numbers, decimal, octal or hexadecimal. */
final class Ipv4 {

    private Ipv4() {}

    /** Whether a host must be an IPv4 address or nothing. */
    static boolean endsInNumber(String host) {
        String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        int start = trimmed.lastIndexOf('.') + 1;
        if (start == trimmed.length() || trimmed.charAt(start) < '0' || trimmed.charAt(start) > '9') {
            return false; // names of countries and trades begin with letters, and every link comes by here
        }
        String last = trimmed.substring(start);
        boolean digits = last.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits || (last.startsWith("0x") && number(last) >= 0);
    }

    static @Nullable String parse(String host) {
        String trimmed = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        List<String> parts = List.of(trimmed.split("\\.", -1));
        if (parts.size() > 4) {
            return null;
        }
        long address = 0;
        for (int i = 0; i < parts.size(); i++) {
            long value = number(parts.get(i));
            boolean last = i == parts.size() - 1;
            long limit = last ? 1L << (8 * (5 - parts.size())) : 256;
            if (value < 0 || value >= limit) {
                return null;
            }
            address += last ? value : value << (8 * (3 - i));
        }
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    /** The number, or -1 when it is none; more than 32 bits stay recognisable as too large. */
    private static long number(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int radix = 10;
        String digits = text;
        if (text.startsWith("0x")) {
            radix = 16;
            digits = text.substring(2);
        } else if (text.length() > 1 && text.startsWith("0")) {
            radix = 8;
            digits = text.substring(1);
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return value;
    }
}
