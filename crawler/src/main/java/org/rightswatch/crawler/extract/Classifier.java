package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.Optional;
import org.rightswatch.crawler.sitepack.Picker;
import org.rightswatch.crawler.sitepack.SitePack;

/** What kind of page it is, before and after listings were looked for. */
final class Classifier {

    private static final int SHELL_TEXT = 600;
    private static final Phrases NO_RESULTS = Phrases.of(
            "no (?:results|items|products|matches)|0 results|nothing (?:was )?found|did not match any|couldn.t find|keine (?:ergebnisse|treffer|artikel)|aucun (?:résultat|produit)|sin resultados|no se encontraron|nenhum (?:resultado|produto)|nessun risultato|geen resultaten|brak wyników|nic nenalezeno|ничего не (?:найдено|нашлось)|не найдено|没有找到|未找到|無結果|找不到|出品された商品がありません|該当する|見つかりません|검색결과가 없|לא נמצאו|لا توجد نتائج");

    /** A class and why. */
    record Ruling(PageClass pageClass, String reason) {}

    private Classifier() {}

    /** What the site's pack recognises at once. */
    static Optional<Ruling> atOnce(View view) {
        SitePack pack = view.pack();
        if (pack == null) {
            return Optional.empty();
        }
        return sign(view, pack.signs().blocked(), PageClass.BLOCKED)
                .or(() -> sign(view, pack.signs().other(), PageClass.OTHER))
                .or(() -> sign(view, pack.signs().shell(), PageClass.JS_SHELL));
    }

    /** What a page without any offer is. */
    static Ruling withoutListings(View view) {
        Optional<String> barrier = Barriers.of(view);
        if (barrier.isPresent()) {
            return new Ruling(PageClass.BLOCKED, barrier.get());
        }
        if (saysNoResults(view)) {
            return new Ruling(PageClass.OTHER, "says there are no results");
        }
        boolean scripts = !view.dom().tag("script").isEmpty();
        return scripts && view.text().length() < SHELL_TEXT
                ? new Ruling(PageClass.JS_SHELL, "only " + view.text().length() + " characters without its scripts")
                : new Ruling(PageClass.OTHER, "no offer found");
    }

    private static boolean saysNoResults(View view) {
        SitePack pack = view.pack();
        boolean known = pack != null
                && pack.search().none().stream()
                        .anyMatch(picker -> !picker.in(view.dom()).isEmpty());
        return known || NO_RESULTS.in(view.text().main());
    }

    private static Optional<Ruling> sign(View view, List<Picker> pickers, PageClass pageClass) {
        return pickers.stream()
                .filter(picker -> picker.toString().endsWith("/")
                        ? !picker.in(view.dom()).isEmpty()
                        : !picker.elements(view.dom()).isEmpty())
                .findFirst()
                .map(picker -> new Ruling(pageClass, "sign of the site's pack: " + picker));
    }
}
