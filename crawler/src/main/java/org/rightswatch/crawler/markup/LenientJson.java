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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as script elements really hold it. Forgiven: HTML comments and CDATA marks around it, JavaScript comments, control
 * characters in strings, trailing commas, a trailing semicolon, single quotes, bare names, HTML entities instead of
 * quotes, several values one after the other.
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
            .build();

    private static final Pattern WRAPPING =
            Pattern.compile("^(?:\\s|<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)+"
                    + "|(?:\\s|;|-->|//\\s*\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|\\]\\]>)+$");

    private LenientJson() {}

    /** The values in the text, those that could be read before the first error that nothing mends. */
    public static List<JsonNode> read(String text) {
        String bare = WRAPPING.matcher(text).replaceAll("");
        if (bare.isEmpty()) {
            return List.of();
        }
        List<JsonNode> values = parse(bare);
        if (values.isEmpty() && bare.contains("&quot;")) {
            values = parse(Parser.unescapeEntities(bare, false));
        }
        return values;
    }

    private static List<JsonNode> parse(String text) {
        List<JsonNode> values = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                values.add(MAPPER.readTree(parser));
            }
        } catch (JacksonException e) {
            // what came before the error stands; the rest of a broken script has no reader
            return values;
        }
        return values;
    }
}
