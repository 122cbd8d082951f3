package org.rightswatch.crawler.url;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host parser of the WHATWG URL Standard: names through UTS #46, IPv4 in all the number forms that resolvers accept
 * (so that {@code 0x7f.1} is seen as {@code 127.0.0.1} before any address guard looks at it), IPv6 compressed.
 */
final class HostParser {

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);

    /** The standard asks for neither length nor hyphen checks. */
    private static final Set<IDNA.Error> FORGIVEN = EnumSet.of(
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

    private HostParser() {}

    static @Nullable String parse(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]") ? Ipv6.parse(text.substring(1, text.length() - 1)) : null;
        }
        String ascii = toAscii(PercentCode.decode(text));
        if (ascii == null || ascii.isEmpty() || hasForbidden(ascii)) {
            return null;
        }
        return Ipv4.endsInNumber(ascii) ? Ipv4.parse(ascii) : ascii;
    }

    private static @Nullable String toAscii(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT); // since 2025 the standard asks for no look into xn-- labels
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(name, new StringBuilder(), info).toString();
        return FORGIVEN.containsAll(info.getErrors()) ? ascii : null;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasForbidden(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            if (!plain && (c <= 0x20 || c == 0x7F || FORBIDDEN.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
