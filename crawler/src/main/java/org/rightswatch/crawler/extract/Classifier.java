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

    /** What a page says in its headline or title that has nothing on it. */
    private static final Phrases NO_PAGE = Phrases.of(
            "not found|404|410 gone|page (?:doesn.t|does not) exist|page isn.t available|page is (?:not|no longer) available|can.t find (?:the|that|this) page|couldn.t find (?:the|that|this) page|nicht gefunden|existiert nicht|introuvable|n.existe pas|no encontrad|no existe|non trovat|não encontrad|niet gevonden|nie znalezion|nenalezen|nenájden|не найден|не существует|页面不存在|页面找不到|网页不存在|找不到(?:页面|網頁|该页)|商品不存在|宝贝不存在|ページが見つかりません|お探しのページ|찾을 수 없|bulunamadı|ei löyty|hittades inte|ikke fundet|ikke funnet|nem található|nu a fost găsit|under maintenance|we.ll be (?:right )?back");

    private static final int LONGEST_TITLE = 120;

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

    /** A page that says that it has nothing; what it offers instead is not what was asked for. */
    static Optional<Ruling> empty(View view) {
        String title = view.dom().document().title();
        String said = view.heading() + " \n" + (title.length() > LONGEST_TITLE ? "" : title);
        return NO_PAGE.first(said)
                .or(() -> NO_RESULTS.first(view.heading()))
                .map(words -> new Ruling(PageClass.OTHER, "says '" + words + "'"));
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
        Optional<Ruling> empty = empty(view);
        if (empty.isPresent()) {
            return empty.get();
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
