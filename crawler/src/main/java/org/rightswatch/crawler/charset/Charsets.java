package org.rightswatch.crawler.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.charset.CharsetDecision.By;

/**
 * Decides the charset of a page: byte order mark or the zero bytes of UTF-16, then header, then declaration in the text, each only believed when the
 * bytes do not prove it wrong, then detection. Labels mean what browsers take them for (WHATWG Encoding Standard): GB2312
 * is read as GB18030, Shift_JIS as Windows-31J, ISO-8859-1 as windows-1252.
 */
public final class Charsets {

    private static final int DECLARATION_WINDOW = 8 * 1024;
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("cp1251", "windows-1251"),
            Map.entry("cp-1251", "windows-1251"),
            // a text whose declaration can be read as ASCII cannot be in UTF-16
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    private Charsets() {}

    /** Decides, given the Content-Type header if there was one. */
    public static CharsetDecision decide(byte[] bytes, @Nullable String contentType) {
        CharsetDecision mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            return mark;
        }
        Charset wide = Utf16.withoutMark(bytes);
        if (wide != null) {
            return new CharsetDecision(wide, By.DETECTION, 0);
        }
        Optional<Charset> header = header(contentType);
        Optional<Charset> declared = header.isPresent() ? header : declaration(bytes);
        if (declared.isEmpty()) {
            return detect(bytes);
        }
        By by = header.isPresent() ? By.HEADER : By.DECLARATION;
        Charset charset = declared.get();
        Utf8.Shape shape = Utf8.shape(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return shape == Utf8.Shape.NOT_UTF8 ? secondOpinion(bytes, by) : new CharsetDecision(charset, by, 0);
        }
        // long runs of well-formed multi-byte UTF-8 do not happen by chance in another charset
        return shape == Utf8.Shape.MULTI_BYTE
                ? new CharsetDecision(StandardCharsets.UTF_8, By.DETECTION, 0)
                : new CharsetDecision(charset, by, 0);
    }

    /** Whether bytes with zeros among them are text after all. */
    public static boolean isUtf16(byte[] bytes) {
        return Utf16.withoutMark(bytes) != null;
    }

    /** The charset a label stands for, as browsers read it. */
    public static Optional<Charset> label(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(LABELS.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Said to be UTF-8 by one, and it is not: a page cut in the middle, or another charset? */
    private static CharsetDecision secondOpinion(byte[] bytes, By by) {
        if (Utf8.mostlyUtf8(bytes)) {
            return new CharsetDecision(StandardCharsets.UTF_8, by, 0);
        }
        Optional<Charset> declared = by == By.HEADER ? declaration(bytes) : Optional.empty();
        return declared.filter(c -> !c.equals(StandardCharsets.UTF_8))
                .map(c -> new CharsetDecision(c, By.DECLARATION, 0))
                .orElseGet(() -> detect(bytes));
    }

    private static CharsetDecision detect(byte[] bytes) {
        Charset found = Detection.detect(bytes);
        return found == null
                ? new CharsetDecision(WINDOWS_1252, By.FALLBACK, 0)
                : new CharsetDecision(found, By.DETECTION, 0);
    }

    private static Optional<Charset> header(@Nullable String contentType) {
        Matcher matcher = HEADER.matcher(contentType == null ? "" : contentType);
        return matcher.find() ? label(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> declaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WINDOW), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return label(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
}
