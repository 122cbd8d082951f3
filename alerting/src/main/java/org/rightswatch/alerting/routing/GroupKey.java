package org.rightswatch.alerting.routing;

import org.rightswatch.contracts.value.RightId;

/**
 * What one message is about: a receiver, a holder, a right. Its text is the key of the notification log.
 *
 * @param receiver name of the receiver in the configuration
 */
public record GroupKey(String receiver, String holder, RightId right) {

    private static final char SEPARATOR = '|';

    /** {@code receiver|holder|right}, with separators inside the parts escaped, so that no two keys share a text. */
    public String text() {
        return escape(receiver) + SEPARATOR + group();
    }

    /** {@code holder|right}: what is grouped, whoever receives it. */
    public String group() {
        return escape(holder) + SEPARATOR + escape(right.value());
    }

    /** Reads {@link #text()} back. */
    public static GroupKey parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not receiver|holder|right: " + text);
        }
        return new GroupKey(unescape(parts[0]), unescape(parts[1]), new RightId(unescape(parts[2])));
    }

    private static String escape(String part) {
        return part.replace("%", "%25").replace("|", "%7C").replace("\u0000", "%00");
    }

    private static String unescape(String part) {
        return part.replace("%00", "\u0000").replace("%7C", "|").replace("%25", "%");
    }
}
