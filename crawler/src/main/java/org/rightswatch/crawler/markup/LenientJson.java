package org.rightswatch.crawler.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as script elements really hold it. Forgiven: HTML comments and CDATA marks around it, JavaScript comments, control
 * characters in strings, trailing commas, a trailing semicolon, single quotes, bare names, HTML entities instead of
 * quotes, several values one after the other; and what {@link JsonMender} mends: words before the first value, quotes
 * inside strings, missing commas and closing brackets.
 */
public final class LenientJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(4 << 20)
                            .build())
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                            JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                            JsonReadFeature.ALLOW_MISSING_VALUES)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // several values one after the other
            .build();

    /** A whole comment in front of the value. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*<!--[^>]*-->(?=\\s*[\\[{])");

    private LenientJson() {}

    /** The values in the text, those that could be read before the first error that nothing mends. */
    public static List<JsonNode> read(String text) {
        String bare = Wrapping.without(COMMENT.matcher(text).replaceFirst(""));
        if (bare.isEmpty()) {
            return List.of();
        }
        Parsed asWritten = parse(bare);
        if (asWritten.whole()) {
            return asWritten.values();
        }
        String plain = bare.contains("&quot;") ? Parser.unescapeEntities(bare, false) : bare;
        Parsed mended = parse(JsonMender.mend(plain));
        return mended.values().size() >= asWritten.values().size() ? mended.values() : asWritten.values();
    }

    /** What could be read, and whether that was everything. */
    private record Parsed(List<JsonNode> values, boolean whole) {}

    private static Parsed parse(String text) {
        List<JsonNode> values = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                values.add(MAPPER.readTree(parser));
            }
        } catch (JacksonException e) {
            // what came before the error stands
            return new Parsed(values, false);
        }
        return new Parsed(values, true);
    }
}
