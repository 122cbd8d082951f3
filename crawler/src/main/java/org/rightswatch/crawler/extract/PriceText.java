package org.rightswatch.crawler.extract;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The text of an element that shows a price, with the decimal mark that some shops only draw. */
final class PriceText {

    private static final Pattern TWO_DIGITS = Pattern.compile("[.,]?\\d{2}");
    private static final int ENOUGH = 200;

    private PriceText() {}

    /** All of it: {@code <b>19<sup>99</sup></b>} is {@code 19.99}. */
    static String of(Element element) {
        return of(element, child -> false);
    }

    /** The same without the descendants that are struck out. */
    static String of(Element element, Predicate<Element> struck) {
        StringBuilder text = new StringBuilder(64);
        element.filter((NodeFilter) (node, depth) -> {
            if (depth > 0 && node instanceof Element child && struck.test(child)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
                append(text, words);
            } else if (depth > 0 && node instanceof Element child && child.isBlock()) {
                text.append(' ');
            }
            return text.length() > ENOUGH ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return Words.clean(text.toString());
    }

    private static void append(StringBuilder text, TextNode words) {
        String piece = words.getWholeText();
        boolean afterDigit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        if (afterDigit && isCents(words.parent(), piece.strip())) {
            text.append(Character.isDigit(piece.strip().charAt(0)) ? "." : "").append(piece.strip());
        } else {
            text.append(piece);
        }
    }

    /** Two digits in an element of their own right behind others: nobody writes whole numbers so. */
    private static boolean isAlone(Element element, String piece) {
        return piece.length() == 2 && element.childNodeSize() == 1 && !element.isBlock();
    }

    private static boolean isCents(@Nullable Node parent, String piece) {
        return parent instanceof Element element
                && TWO_DIGITS.matcher(piece).matches()
                && (element.normalName().equals("sup") || Traits.CENTS.in(element) || isAlone(element, piece));
    }
}
