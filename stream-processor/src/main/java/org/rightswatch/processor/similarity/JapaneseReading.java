package org.rightswatch.processor.similarity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * How Han characters are read in Japanese, by the dictionary of Lucene's Kuromoji (Apache 2.0, IPADIC). For marks only:
 * a tokenizer is much too slow for listings. Not thread-safe.
 */
final class JapaneseReading {

    private static final int LONGEST = 40;
    /** The least of the code units that ideographs are written in. */
    private static final char FIRST_HAN = '\u2E80';

    /** Made for the first text with Han characters, as its dictionary takes long to load, and used for all that follow. */
    private @Nullable JapaneseTokenizer tokenizer;

    /** The text in Katakana and Latin letters, or nothing when it has no Han characters. */
    Optional<String> of(String text) {
        if (text.length() > LONGEST || !hasHan(text)) {
            return Optional.empty();
        }
        if (tokenizer == null) {
            tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
        }
        try (JapaneseTokenizer tokens = tokenizer) { // once closed, a tokenizer takes the next text
            tokens.setReader(new StringReader(text));
            return Optional.of(read(tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_HAN && Character.isIdeographic(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String read(TokenStream tokens) throws IOException {
        ReadingAttribute reading = tokens.addAttribute(ReadingAttribute.class);
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        StringBuilder out = new StringBuilder();
        tokens.reset();
        while (tokens.incrementToken()) {
            String read = reading.getReading();
            out.append(read == null ? term.toString() : read);
        }
        tokens.end();
        return out.toString();
    }
}
