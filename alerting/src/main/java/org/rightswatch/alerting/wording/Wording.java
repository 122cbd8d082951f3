package org.rightswatch.alerting.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rightswatch.contracts.value.Bilingual;

/** The message catalogue. A message may hold {@link MessageFormat} fields; an apostrophe in it is written twice. */
public final class Wording {

    private static final Wording CATALOGUE = load();

    private final Properties lines;

    private Wording(Properties lines) {
        this.lines = lines;
    }

    /**
     * One message in both languages.
     *
     * @param key as in the catalogue, without {@code .en} or {@code .zh}
     * @param arguments for the message's fields, in their order
     * @throws IllegalArgumentException when a half is missing
     */
    public static Bilingual say(String key, Object... arguments) {
        return new Bilingual(CATALOGUE.line(key, Language.EN, arguments), CATALOGUE.line(key, Language.ZH, arguments));
    }

    /** One message in one language. */
    public static String say(Language language, String key, Object... arguments) {
        return CATALOGUE.line(key, language, arguments);
    }

    /** The word for a constant of a closed list: {@code severity.high} for {@code Severity.HIGH}. */
    public static Bilingual word(String list, Enum<?> constant) {
        return say(list + '.' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * The word for a value of an open list, such as a factor's name; a value that the catalogue does not know yet stands for
     * itself in both languages.
     */
    public static Bilingual wordOr(String list, String value) {
        return CATALOGUE.knows(list + '.' + value) ? say(list + '.' + value) : new Bilingual(value, value);
    }

    /** Every key, without the language. */
    static Set<String> keys() {
        return CATALOGUE.lines.stringPropertyNames().stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The unformatted line. */
    static String pattern(String key, Language language) {
        String line = CATALOGUE.lines.getProperty(key + '.' + language.code());
        if (line == null || line.isBlank()) {
            throw new IllegalArgumentException("the wording has no " + language.code() + " half of '" + key + "'");
        }
        return line;
    }

    private boolean knows(String key) {
        return lines.containsKey(key + ".en");
    }

    private String line(String key, Language language, Object... arguments) {
        String pattern = pattern(key, language);
        return arguments.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static Wording load() {
        try (InputStream in = Wording.class.getResourceAsStream("wording.properties")) {
            if (in == null) {
                throw new IllegalStateException("wording.properties is missing from the program");
            }
            return new Wording(read(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Reader reader) throws IOException {
        Properties lines = new Properties();
        lines.load(reader);
        return lines;
    }
}
