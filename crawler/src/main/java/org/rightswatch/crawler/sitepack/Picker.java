package org.rightswatch.crawler.sitepack;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.dom.Css;
import org.rightswatch.crawler.dom.Dom;

/**
 * Takes texts out of a page. Written in one line, each part optional: {@code CSS @attribute /regex/}.
 *
 * <ul>
 *   <li>{@code #productTitle}: the text of the element
 *   <li>{@code a.next @href}: an attribute
 *   <li>{@code @data-sku}: an attribute of the cell itself
 *   <li>{@code #byline /Brand: (.+)/}: the first group (or the whole) of what the expression finds in it
 *   <li>{@code script /"shopName":"(.*?)"/}: the same in the source of the scripts, escapes undone
 * </ul>
 */
public final class Picker {

    /** Scripts larger than this are left alone: an expression over them would cost more than the page. */
    private static final int LARGEST_SCRIPT = 3 << 20;

    private static final Pattern WRITTEN =
            Pattern.compile("(?<css>.*?)(?:(?:^|\\s+)@(?<attribute>[\\w:.-]+))?(?:(?:^|\\s+)/(?<regex>.+)/)?");

    private final String text;
    private final @Nullable Css css;
    private final @Nullable String attribute;
    private final @Nullable Pattern regex;
    private final boolean script;

    private Picker(String text, @Nullable Css css, @Nullable String attribute, @Nullable Pattern regex) {
        this.text = text;
        this.css = css;
        this.attribute = attribute;
        this.regex = regex;
        this.script = css != null && css.toString().startsWith("script");
    }

    /** Compiles the line. */
    @JsonCreator
    public static Picker of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches() || text.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' is not CSS @attribute /regex/");
        }
        String css = parts.group("css").strip();
        return new Picker(
                text, css.isEmpty() ? null : Css.compile(css), parts.group("attribute"), regex(parts.group("regex")));
    }

    /** What it finds in the page, blank values left out. */
    public List<String> in(Dom dom) {
        return css == null ? List.of() : values(css.in(dom));
    }

    /** What it finds in one cell of a list. */
    public List<String> in(Element cell) {
        return values(css == null ? List.of(cell) : css.in(cell));
    }

    /** The elements it looks at in the page. */
    public List<Element> elements(Dom dom) {
        return css == null ? List.of() : css.in(dom);
    }

    @Override
    public String toString() {
        return text;
    }

    private List<String> values(List<Element> elements) {
        Function<Element, String> reader = reader();
        List<String> values = new ArrayList<>();
        for (Element element : elements) {
            String value = taken(reader.apply(element));
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private Function<Element, String> reader() {
        String name = attribute;
        if (name != null) {
            return element -> element.attr(name);
        }
        return script ? Picker::source : Texts::of;
    }

    private static String source(Element script) {
        String source = Dom.data(script);
        return source.length() > LARGEST_SCRIPT ? "" : source;
    }

    private String taken(String value) {
        if (regex == null) {
            return value;
        }
        Matcher matcher = regex.matcher(value);
        if (!matcher.find()) {
            return "";
        }
        String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
        return script ? Texts.unescaped(group == null ? "" : group) : group == null ? "" : group;
    }

    private static @Nullable Pattern regex(@Nullable String text) {
        try {
            return text == null ? null : Pattern.compile(text, Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not a regular expression: " + e.getDescription(), e);
        }
    }
}
