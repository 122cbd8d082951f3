package org.rightswatch.processor.portfolio;

import java.util.Locale;

/**
 * The offices' words for status and feature, in ours. Sources: USPTO "Trademark status codes" (TSDR) and "Mark drawing
 * codes" (TMEP 807.18), EUIPO and WIPO ST.66 / ST.96 enumerations.
 */
final class OfficeWords {

    private OfficeWords() {}

    /**
     * @param code a USPTO number or another office's word
     * @param description what the office says about it, may be empty
     */
    static String status(String code, String description, boolean registered) {
        String words = (code + " " + description).toLowerCase(Locale.ROOT);
        if (isUspto(code, 710, 716)
                || isUspto(code, 600, 629)
                || has(
                        words,
                        "cancelled",
                        "canceled",
                        "abandon",
                        "withdrawn",
                        "refused",
                        "surrender",
                        "invalid",
                        "revoked")) {
            return "cancelled";
        }
        if (isUspto(code, 900, 900) || has(words, "expired", "lapsed")) {
            return "expired";
        }
        if (isUspto(code, 774, 774) || has(words, "opposition", "opposed")) {
            return registered ? "registered" : "opposed";
        }
        return registered ? "registered" : "pending";
    }

    private static boolean isUspto(String code, int from, int to) {
        return code.matches("\\d{3}") && Integer.parseInt(code) >= from && Integer.parseInt(code) <= to;
    }

    /**
     * @param words of the office
     * @param code the USPTO's mark drawing code: 1 typeset, 2 design, 3 design with words, 4 standard characters, 5 stylised
     *     words, 6 no drawing (sound, scent)
     */
    static String feature(String words, String code) {
        String plain = words.toLowerCase(Locale.ROOT);
        if (has(plain, "3-d", "three dimensional", "three-dimensional")) {
            return "three-dimensional";
        }
        if (has(plain, "design plus", "combined", "stylized", "stylised")) {
            return "combined";
        }
        if (has(plain, "word", "standard character", "typeset")) {
            return "word";
        }
        if (has(plain, "figurative", "design", "illustration")) {
            return "figurative";
        }
        if (has(plain, "sound")) {
            return "sound";
        }
        return has(plain, "colour", "color") ? "colour" : byDrawingCode(code);
    }

    private static String byDrawingCode(String code) {
        return switch (code) {
            case "1", "4" -> "word";
            case "2" -> "figurative";
            case "3", "5" -> "combined";
            default -> "other";
        };
    }

    private static boolean has(String words, String... parts) {
        for (String part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
