package org.rightswatch.crawler.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses a charset from bytes alone. Two detectors are asked: juniversalchardet knows the multi-byte charsets of East Asia
 * and the Cyrillic and Greek ones by their structure, ICU the single-byte ones by n-grams.
 */
final class Detection {

    /** Detectors look at no more than this; markup at the top of a page says little, so more than they would ask for. */
    private static final int WINDOW = 512 * 1024;

    private static final Set<String> TRUSTED_ICU = Set.of(
            "ISO-8859-2",
            "windows-1250",
            "ISO-8859-8",
            "ISO-8859-8-I",
            "windows-1255",
            "ISO-8859-6",
            "windows-1256",
            "ISO-8859-9",
            "windows-1254",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "UTF-32BE");

    private Detection() {}

    static @Nullable Charset detect(byte[] bytes) {
        if (Utf8.shape(bytes) == Utf8.Shape.MULTI_BYTE) {
            return StandardCharsets.UTF_8;
        }
        byte[] window = bytes.length > WINDOW ? Arrays.copyOf(bytes, WINDOW) : bytes;
        Charset universal = universal(window);
        if (universal != null && !universal.equals(Charset.forName("windows-1252"))) {
            return universal;
        }
        if (Kana.isEucJp(window)) {
            return Charset.forName("EUC-JP");
        }
        CharsetMatch icu = icu(window);
        if (icu != null && TRUSTED_ICU.contains(icu.getName())) {
            return Charsets.label(icu.getName()).orElse(null);
        }
        return universal;
    }

    private static @Nullable Charset universal(byte[] window) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(window, 0, window.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? null : Charsets.label(name).orElse(null);
    }

    private static @Nullable CharsetMatch icu(byte[] window) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(window);
        return detector.detect();
    }
}
