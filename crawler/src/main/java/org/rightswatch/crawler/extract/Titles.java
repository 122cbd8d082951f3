package org.rightswatch.crawler.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.rightswatch.crawler.dom.Dom;

/** Titles without the name of the site around them. */
final class Titles {

    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•»]\\s+|\\s+[-:]\\s+|\\s*[|｜]\\s*");

    private Titles() {}

    /** Takes a leading or trailing part away that names the site, as many as there are. */
    static String withoutSite(String title, Dom dom) {
        String clean = Words.clean(title);
        String site = Words.key(dom.meta("og:site_name").orElse(""));
        String host = Words.key(dom.url().host().replaceFirst("^www\\.", ""));
        List<String> parts = List.of(PARTS.split(clean, -1));
        String rest = clean;
        while (parts.size() > 1 && namesSite(parts.getLast(), site, host)) {
            rest = Words.clean(
                    rest.substring(0, rest.lastIndexOf(parts.getLast())).replaceFirst("[\\s|｜–—·•»:-]+$", ""));
            parts = parts.subList(0, parts.size() - 1);
        }
        if (parts.size() > 1 && namesSite(parts.getFirst(), site, host)) {
            rest = rest.substring(parts.getFirst().length()).replaceFirst("^[\\s|｜–—·•»:-]+", "");
        }
        return rest.isBlank() ? clean : rest;
    }

    private static boolean namesSite(String part, String site, String host) {
        String key = Words.key(part);
        if (key.isEmpty()) {
            return true;
        }
        boolean named = !site.isEmpty()
                && (key.equals(site)
                        || (key.length() > 3 && site.contains(key))
                        || (site.length() > 3 && key.startsWith(site)));
        return named || (key.length() > 2 && host.startsWith(key)) || (host.length() > 4 && key.equals(host));
    }
}
