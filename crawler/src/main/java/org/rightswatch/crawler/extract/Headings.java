package org.rightswatch.crawler.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;

/** The headline of a page: the h1 that its title repeats, else the first that is no logo. */
final class Headings {

    private static final int LONGEST = 600;

    private Headings() {}

    static String of(Dom dom) {
        List<Element> all = dom.tag("h1").stream()
                .filter(h1 -> !h1.text().isBlank() && h1.text().length() < LONGEST)
                .limit(40)
                .toList();
        String title = Words.key(dom.meta("og:title").orElse("")) + " "
                + Words.key(dom.document().title());
        return all.stream()
                .filter(h1 -> repeats(title, Words.key(h1.text())))
                .findFirst()
                .or(() -> all.stream().filter(h1 -> !isLogo(h1)).findFirst())
                .map(h1 -> Words.withoutNumber(Words.clean(h1.text())))
                .orElse("");
    }

    private static boolean repeats(String title, String heading) {
        return heading.length() > 5 && title.contains(heading);
    }

    private static boolean isLogo(Element h1) {
        return Regions.names(h1).contains("logo")
                || h1.parents().stream().limit(4).anyMatch(p -> Regions.names(p).contains("logo"));
    }
}
