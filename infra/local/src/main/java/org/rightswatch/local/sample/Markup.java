package org.rightswatch.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rightswatch.contracts.value.Money;

/** The few pieces of HTML that the sites share. */
final class Markup {

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String page(SiteSpec site, String title, String head, String body) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s | %s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#223}
                ul.grid{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem}
                img{border-radius:.5rem}nav a{margin-right:.8rem}</style>
                %s</head><body>
                <header><strong>%s</strong> <nav>%s</nav></header>
                <main>%s</main>
                </body></html>
                """,
                site.language(),
                escape(title),
                escape(site.name()),
                head,
                escape(site.name()),
                "<a href=\"/\">⌂</a>",
                body);
    }

    static String links(List<String> hrefsAndTexts) {
        return hrefsAndTexts.stream().collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    static String link(String href, String text) {
        return "<li><a href=\"" + escape(href) + "\">" + escape(text) + "</a></li>";
    }

    /** A price as a shop of this language prints it. */
    static String price(Money money, String language) {
        String plain = money.amount().toPlainString();
        return switch (language) {
            case "de" -> plain.replace('.', ',') + " €";
            case "zh" -> "¥" + plain;
            case "ja" -> grouped(plain, ',') + "円";
            case "ru" -> grouped(plain.replace('.', ','), ' ') + " ₽";
            default -> "$" + plain;
        };
    }

    private static String grouped(String number, char separator) {
        int end = number.indexOf(',');
        String whole = end < 0 ? number : number.substring(0, end);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(separator))
                + (end < 0 ? "" : number.substring(end));
    }
}
