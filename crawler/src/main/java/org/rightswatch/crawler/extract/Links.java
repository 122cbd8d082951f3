package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SitePack;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Where a page leads to. */
final class Links {

    private static final int MOST = 5_000;
    private static final Pattern NEXT = Pattern.compile(
            "(?i)next(?: page)?|weiter|nächste(?: seite)?|suivant(?:e)?|siguiente|próxima|successiv[ao]|volgende|nästa|seuraava|další|ďalšie|następna|следующая|вперед|далее|下一页|下一頁|次へ|次のページ|다음|›|»|>|→");

    private Links() {}

    /** Absolute addresses, canonical, in page order, each once; links that say not to follow are left out. */
    static List<WebUrl> of(Dom dom) {
        Set<WebUrl> links = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String tag : List.of("a", "area")) {
            for (Element anchor : dom.tag(tag)) {
                String href = anchor.attr("href");
                if (links.size() < MOST && leads(href) && follows(anchor) && seen.add(href)) {
                    dom.base().resolve(href).map(CanonicalUrl::of).ifPresent(links::add);
                }
            }
        }
        return new ArrayList<>(links);
    }

    /** The next page of a list: what the pack says, {@code rel=next}, or a link that says so. */
    static Optional<String> next(View view) {
        SitePack pack = view.pack();
        if (pack != null) {
            for (Picker picker : pack.search().next()) {
                Optional<WebUrl> found = picker.in(view.dom()).stream()
                        .flatMap(href -> view.dom().base().resolve(href).stream())
                        .findFirst();
                if (found.isPresent()) {
                    return found.map(WebUrl::withoutFragment).map(WebUrl::toString);
                }
            }
        }
        return relNext(view.dom())
                .or(() -> named(view.dom()))
                .map(WebUrl::withoutFragment)
                .map(WebUrl::toString)
                .filter(next -> !next.equals(view.dom().url().withoutFragment().toString()));
    }

    private static Optional<WebUrl> relNext(Dom dom) {
        return dom.link("next")
                .or(() -> dom.tag("a").stream()
                        .filter(a -> Dom.hasToken(a.attr("rel").toLowerCase(Locale.ROOT), "next"))
                        .findFirst()
                        .flatMap(a -> dom.base().resolve(a.attr("href"))));
    }

    private static Optional<WebUrl> named(Dom dom) {
        return dom.tag("a").stream()
                .filter(a -> a.childNodeSize() < 4
                        && !a.attr("href").isBlank()
                        && !a.attr("href").startsWith("#"))
                .filter(a -> NEXT.matcher(a.text().strip()).matches()
                        || NEXT.matcher(a.attr("aria-label").strip()).matches())
                .findFirst()
                .flatMap(a -> dom.base().resolve(a.attr("href")));
    }

    private static boolean leads(String href) {
        return !href.isBlank() && !href.startsWith("#") && !href.startsWith("javascript:");
    }

    private static boolean follows(Element anchor) {
        return !anchor.hasAttr("rel") || !Dom.hasToken(anchor.attr("rel").toLowerCase(Locale.ROOT), "nofollow");
    }
}
