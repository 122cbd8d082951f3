package org.rightswatch.crawler.dom;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.url.WebUrl;

/**
 * One parsed page with its index. Elements come in document order. Not for use by several threads.
 */
public final class Dom {

    /** Deeper nesting than any page needs; keeps hostile pages from growing the tree's spine. */
    private static final int MAX_DEPTH = 512;

    private static final int SHORT = 100;

    private final Document document;
    private final WebUrl url;
    private final WebUrl base;
    private final List<Element> all = new ArrayList<>(4096);
    private final List<TextNode> shortTexts = new ArrayList<>(1024);
    private final List<Element> items = new ArrayList<>();
    private final List<Element> annotated = new ArrayList<>();
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<String>> metas = new HashMap<>();
    private @Nullable Map<String, List<Element>> byClass;

    private Dom(Document document, WebUrl url) {
        this.document = document;
        this.url = url;
        walk(document);
        this.base = tag("base").stream()
                .map(e -> e.attr("href"))
                .filter(href -> !href.isBlank())
                .findFirst()
                .flatMap(url::resolve)
                .orElse(url);
    }

    /** Parses HTML; never fails, as browsers never do. */
    public static Dom parse(String html, WebUrl url) {
        return parse(new StringReader(html), url);
    }

    /** The same of a text that comes piece by piece, out of memory: reading it does not fail either. */
    public static Dom parse(Reader html, WebUrl url) {
        return new Dom(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, ""), url);
    }

    /** The tree. */
    public Document document() {
        return document;
    }

    /** The address of the page. */
    public WebUrl url() {
        return url;
    }

    /** What relative links are resolved against. */
    public WebUrl base() {
        return base;
    }

    /** Every element. */
    public List<Element> all() {
        return all;
    }

    /** Every text of less than {@value #SHORT} characters, scripts and styles left out. */
    public List<TextNode> shortTexts() {
        return shortTexts;
    }

    /** Every element that begins an item of microdata. */
    public List<Element> items() {
        return items;
    }

    /** Every element that RDFa says something about: its type, or a property. */
    public List<Element> annotated() {
        return annotated;
    }

    /** The elements of a tag, in lower case. */
    public List<Element> tag(String name) {
        return byTag.getOrDefault(name, List.of());
    }

    /** The first element of an id. */
    public Optional<Element> id(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The elements that carry a class, compared exactly. */
    public List<Element> withClass(String name) {
        if (byClass == null) {
            byClass = indexClasses();
        }
        return byClass.getOrDefault(name, List.of());
    }

    /** First non-blank content of a meta element by its name or property, in lower case. */
    public Optional<String> meta(String name) {
        return metaAll(name).stream().filter(content -> !content.isBlank()).findFirst();
    }

    /** All contents of a meta element by its name or property, in lower case. */
    public List<String> metaAll(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** An attribute of the first {@code link} with a relation, resolved. */
    public Optional<WebUrl> link(String relation) {
        return tag("link").stream()
                .filter(link -> hasToken(link.attr("rel").toLowerCase(Locale.ROOT), relation))
                .map(link -> link.attr("href"))
                .filter(href -> !href.isBlank())
                .findFirst()
                .flatMap(base::resolve);
    }

    /** The source of a script; without a copy where it stands in one piece, as it does. */
    public static String data(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode whole
                ? whole.getWholeData()
                : script.data();
    }

    /** Whether a list of words separated by white space holds a word. */
    public static boolean hasToken(String list, String word) {
        int from = list.indexOf(word);
        while (from >= 0) {
            int end = from + word.length();
            boolean starts = from == 0 || list.charAt(from - 1) <= ' ';
            if (starts && (end == list.length() || list.charAt(end) <= ' ')) {
                return true;
            }
            from = list.indexOf(word, from + 1);
        }
        return false;
    }

    /** In document order; no deeper than the parser lets a page be nested. */
    private void walk(Element parent) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof Element element) {
                index(element);
                walk(element);
            } else if (node instanceof TextNode text) {
                String whole = text.getWholeText();
                if (whole.length() < SHORT && !whole.isBlank()) {
                    shortTexts.add(text);
                }
            }
        }
    }

    private void index(Element element) {
        all.add(element);
        byTag.computeIfAbsent(element.normalName(), k -> new ArrayList<>()).add(element);
        if (element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        String id = attributes.get("id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        if (attributes.hasKey("itemscope")) {
            items.add(element);
        }
        if (attributes.hasKey("typeof") || attributes.hasKey("property")) {
            annotated.add(element);
        }
        if (element.normalName().equals("meta")) {
            indexMeta(element);
        }
    }

    private void indexMeta(Element meta) {
        for (String attribute : List.of("property", "name")) {
            String key = meta.attr(attribute);
            if (!key.isEmpty()) {
                metas.computeIfAbsent(key.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>(2))
                        .add(meta.attr("content").strip());
            }
        }
    }

    private Map<String, List<Element>> indexClasses() {
        Map<String, List<Element>> index = new HashMap<>();
        for (Element element : all) {
            String classes = element.attributesSize() > 0 ? element.attributes().get("class") : "";
            int start = 0;
            for (int i = 0; i <= classes.length(); i++) {
                if (i == classes.length() || classes.charAt(i) <= ' ') {
                    if (i > start) {
                        index.computeIfAbsent(classes.substring(start, i), k -> new ArrayList<>(2))
                                .add(element);
                    }
                    start = i + 1;
                }
            }
        }
        return index;
    }
}
