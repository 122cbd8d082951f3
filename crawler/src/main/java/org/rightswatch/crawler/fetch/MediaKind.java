package org.rightswatch.crawler.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.charset.Charsets;

/** What a body is, as far as it decides who reads it. */
public enum MediaKind {
    HTML,
    XML,
    GZIP,
    TEXT,
    JSON,
    DOCUMENT,
    PICTURE,
    OTHER;

    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/rtf",
            "text/rtf",
            "application/epub+zip",
            "application/zip");

    /** Larger than a page may be: catalogues are. */
    boolean isDocument() {
        return this == DOCUMENT;
    }

    /**
     * Decides by the declared type; where that is missing, or the generic {@code application/octet-stream}, by the first
     * bytes. What is declared as text but begins with the bytes of something else is that, and what is declared as a picture
     * but is a page is a page.
     *
     * @param contentType with or without parameters, empty when absent
     */
    static MediaKind of(String contentType, byte[] start) {
        MediaKind declared = declared(contentType);
        if (declared == null) {
            return sniff(start);
        }
        if (declared == PICTURE && !looksBinary(start)) {
            MediaKind kind = sniff(start);
            return kind == XML && contentType.toLowerCase(Locale.ROOT).contains("svg") ? PICTURE : kind;
        }
        boolean textual = declared == HTML || declared == XML || declared == TEXT || declared == JSON;
        return textual && looksBinary(start) && !Charsets.isUtf16(start) ? binary(start) : declared;
    }

    /** By name alone; null when the name says nothing. */
    static @Nullable MediaKind declared(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.equals("application/octet-stream") || type.equals("binary/octet-stream")) {
            return null;
        }
        if (DOCUMENTS.contains(type)
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.")) {
            return DOCUMENT;
        }
        if (type.startsWith("image/")) {
            return PICTURE;
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/xml", "application/xml", "application/rss+xml", "application/atom+xml" -> XML;
            case "application/gzip", "application/x-gzip" -> GZIP;
            case "application/json", "application/ld+json" -> JSON;
            default -> type.startsWith("text/") ? TEXT : OTHER;
        };
    }

    private static MediaKind sniff(byte[] start) {
        if (looksBinary(start)) {
            return binary(start);
        }
        String head = new String(start, 0, Math.min(start.length, 1024), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("%pdf") || head.startsWith("{\\rtf")) {
            return DOCUMENT;
        }
        if (head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<head")
                || head.contains("<body")) {
            return HTML;
        }
        return head.startsWith("<") ? XML : TEXT;
    }

    private static MediaKind binary(byte[] start) {
        if (begins(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (isPicture(start)) {
            return PICTURE;
        }
        boolean office = begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0);
        return office || begins(start, '%', 'P', 'D', 'F') ? DOCUMENT : OTHER;
    }

    /** A zero byte among the first ones, unless the text is UTF-16 by its mark; or a known signature. */
    private static boolean looksBinary(byte[] start) {
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            return false;
        }
        if (begins(start, 0x1F, 0x8B) || begins(start, 'P', 'K', 3, 4) || begins(start, '%', 'P', 'D', 'F')) {
            return true;
        }
        if (isPicture(start)) {
            return true;
        }
        for (int i = 0; i < Math.min(start.length, 512); i++) {
            if (start[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPicture(byte[] start) {
        boolean webp = begins(start, 'R', 'I', 'F', 'F') && start.length > 11 && start[8] == 'W' && start[9] == 'E';
        return webp
                || begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xFF, 0xD8, 0xFF)
                || begins(start, 'G', 'I', 'F', '8')
                || (begins(start, 'B', 'M') && start.length > 5 && start[5] == 0)
                || begins(start, 'I', 'I', 42, 0)
                || begins(start, 'M', 'M', 0, 42);
    }

    private static boolean begins(byte[] start, int... signature) {
        if (start.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
