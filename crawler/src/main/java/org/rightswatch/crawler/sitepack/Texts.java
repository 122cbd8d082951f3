package org.rightswatch.crawler.sitepack;

import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/** Small text readings that pickers share. */
final class Texts {

    private Texts() {}

    /** Visible text of an element; the content of a meta element, the value of an input. */
    static String of(Element element) {
        return switch (element.normalName()) {
            case "meta" -> element.attr("content");
            case "input" -> element.attr("value");
            case "script" -> Dom.data(element);
            default -> element.text();
        };
    }

    /** Undoes the escapes of a JavaScript or JSON string. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            int code = next == 'u' ? hex(text, i + 1) : -1;
            if (code >= 0) {
                out.append((char) code);
                i += 4;
            } else {
                out.append(plain(next));
            }
        }
        return out.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case 'n', 'r', 't' -> ' ';
            default -> escaped;
        };
    }

    private static int hex(String text, int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
