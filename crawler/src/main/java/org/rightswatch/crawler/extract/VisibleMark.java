package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The brand a visitor sees at the headline: a short text or picture named so, or leading to the brand's own page; else the words that
 * the page's title sets before the headline.
 */
final class VisibleMark {

    private static final int BEFORE = 60;
    private static final int BEHIND = 160;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 3;
    private static final Evaluator PICTURE = Selector.evaluatorOf("img[alt]");

    private static final Pattern PAGE = Pattern.compile(
            "(?i)/(?:brands?|marken?|marques?|marcas?|marche|merk(?:en)?|brend|vendors?|manufacturers?)[/=-]");
    private static final Pattern ABOUT = Pattern.compile(
            "(?iU)^(?:brand|marke|marque|marca|by|von|par|de|da|от|shop all|all from|more (?:from|of)|view all|visit the|see all|alle artikel von|alle produkte von|mehr von|toutes? les? .* de|ver más de)\\b\\s*:?\\s*|\\s+(?:store|shop|products)$");

    private VisibleMark() {}

    static void read(View view, Claims claims) {
        if (claims.has(Field.BRAND)
                || claims.isClosed(Field.BRAND)
                || view.headline().element() == null) {
            return;
        }
        named(view)
                .ifPresent(name -> claims.add(Claim.text(Field.BRAND, name, Origin.VISIBLE, "named beside the headline")
                        .times(0.6)));
        beforeHeadline(view)
                .ifPresent(name -> claims.add(Claim.text(Field.BRAND, name, Origin.TITLE_TAG, "before the headline")
                        .times(0.8)));
    }

    private static Optional<String> named(View view) {
        return around(view)
                .filter(VisibleMark::speaks)
                .filter(element -> !Regions.apart(element, view.headline()))
                .flatMap(VisibleMark::names)
                .map(name ->
                        ABOUT.matcher(Words.withoutLabel(name)).replaceAll("").strip())
                .filter(name -> isName(name) && !Words.key(name).equals(Words.key(view.heading())))
                .findFirst();
    }

    private static Stream<Element> around(View view) {
        List<Element> all = view.dom().all();
        int anchor = all.indexOf(view.headline().element());
        return all.subList(Math.max(0, anchor - BEFORE), Math.min(all.size(), anchor + BEHIND)).stream();
    }

    private static boolean speaks(Element element) {
        return Traits.BRAND.in(Traits.withTestNames(element))
                || (element.normalName().equals("a")
                        && PAGE.matcher(element.attr("href")).find());
    }

    private static Stream<String> names(Element element) {
        Element picture = element.normalName().equals("img") ? element : element.selectFirst(PICTURE);
        String text = element.childNodeSize() > 8 ? "" : element.text();
        return Stream.of(text, element.attr("title"), picture == null ? "" : picture.attr("alt"))
                .map(Words::clean)
                .filter(name -> !name.isBlank())
                .limit(1);
    }

    private static boolean isName(String name) {
        return name.length() > 1
                && name.length() <= LONGEST
                && name.chars().anyMatch(Character::isLetter)
                && !Words.saysNothing(name)
                && name.indexOf(':') < 0
                && VisibleWords.BUY.first(name).isEmpty();
    }

    /** {@code Orbelle Tall Dress} over the headline {@code Tall Dress}, when {@code Orbelle} also stands alone beside it. */
    private static Optional<String> beforeHeadline(View view) {
        return Stream.of(
                        view.dom().meta("og:title").orElse(""),
                        view.dom().document().title())
                .map(title -> Titles.plain(title, view.dom()))
                .filter(title -> title.indexOf(view.heading()) > 1)
                .map(title -> title.substring(0, title.indexOf(view.heading())))
                .filter(before -> before.endsWith(" "))
                .map(before -> before.replaceFirst("[\\s|–—-]+$", "").strip())
                .filter(name -> isName(name) && name.split(" ", -1).length <= MOST_WORDS)
                .filter(name -> around(view)
                        .anyMatch(element -> element.childNodeSize() == 1
                                && Words.key(element.text()).equals(Words.key(name))))
                .findFirst();
    }
}
