package org.rightswatch.crawler.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.crawler.dom.Dom;

/** Titles without the name of the site around them, and without what the site wants visitors to do. */
final class Titles {

    private static final Pattern PARTS = Pattern.compile("\\s+[|–—·•»]\\s+|\\s+[-:]\\s+|\\s*[|｜]\\s*");
    private static final Pattern ENDS = Pattern.compile("[\\s|｜–—·•»:-]+$");
    private static final Pattern STARTS = Pattern.compile("^[\\s|｜–—·•»:-]+");
    private static final Pattern PRICE =
            Pattern.compile("\\p{Sc}\\s?\\d[\\d.,\\s]*|\\d[\\d.,\\s]*\\s?(?:\\p{Sc}|[A-Z]{3}|kr|zł|Kč)");

    private static final Pattern CALL_BEFORE = Pattern.compile(
            "(?iU)^(?:buy|shop for|acheter|achetez|comprar|купить|koop|osta|köp|kjøp|kup|koupit|kúpiť)\\s+(?=\\S)");
    private static final Pattern CALL_AFTER = Pattern.compile(
            "(?iU)[\\s,]+(?:(?:jetzt |günstig |hier )*(?:online )?(?:kaufen|bestellen|shoppen)(?: (?:bei|auf|im|in) .{2,40})?|online kopen|kopen|buy online|acheter en ligne|acquista online|comprar online|купить\\b.{0,80}|best price in .{2,40})$");
    private static final Pattern AT = Pattern.compile("(?iU)\\s(?:at|bei|chez|on|su|bij|w|på|auf|from)\\s+(.{2,40})$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> NO_NAMES = Set.of("shop", "store", "stores", "market", "mobile", "online");
    private static final int SHORTEST_LABEL = 4;
    private static final int MOST_WORDS = 6;

    /** Names as the site writes them in its markup and its address, as keys. */
    private record Site(String name, String host, List<String> labels) {

        static Site of(Dom dom) {
            String host = dom.url().host();
            String domain = host.startsWith("www.") ? host.substring(4) : host;
            return new Site(
                    Words.key(dom.meta("og:site_name").orElse("")),
                    Words.key(domain),
                    Arrays.stream(domain.split("\\.", -1))
                            .filter(label -> label.length() >= SHORTEST_LABEL && !NO_NAMES.contains(label))
                            .toList());
        }

        boolean isNamedBy(String part) {
            String key = Words.key(part);
            if (key.isEmpty()) {
                return true;
            }
            boolean named = !name.isEmpty()
                    && (key.equals(name)
                            || (key.length() > 3 && name.contains(key))
                            || (name.length() > 3 && key.startsWith(name)));
            return named || (key.length() > 2 && host.startsWith(key)) || (host.length() > 4 && key.equals(host));
        }

        /** Among a few other words: {@code Tchibo Online Shop}. */
        boolean isAmong(String part) {
            List<String> words = List.of(BETWEEN_WORDS.split(part.toLowerCase(Locale.ROOT), -1));
            return words.size() <= MOST_WORDS && words.stream().anyMatch(labels::contains);
        }
    }

    private Titles() {}

    /** Takes leading and trailing parts away that name the site, or only its price. */
    static String withoutSite(String title, Dom dom) {
        return withoutSite(Words.clean(title), Site.of(dom));
    }

    /** The same without {@code buy} in front and {@code at Shop} behind. */
    static String plain(String title, Dom dom) {
        Site site = Site.of(dom);
        String rest = withoutSite(Words.clean(title), site);
        Matcher at = AT.matcher(rest);
        if (at.find() && (site.isNamedBy(at.group(1)) || site.isAmong(at.group(1)))) {
            rest = rest.substring(0, at.start());
        }
        String name =
                CALL_AFTER.matcher(CALL_BEFORE.matcher(rest).replaceFirst("")).replaceFirst("");
        return name.isBlank() ? rest : name;
    }

    private static String withoutSite(String clean, Site site) {
        List<String> parts = List.of(PARTS.split(clean, -1));
        String rest = clean;
        while (parts.size() > 1 && isAside(parts.getLast(), site)) {
            rest = ENDS.matcher(rest.substring(0, rest.lastIndexOf(parts.getLast())))
                    .replaceFirst("");
            parts = parts.subList(0, parts.size() - 1);
        }
        if (parts.size() > 1 && site.isNamedBy(parts.getFirst())) {
            rest = STARTS.matcher(rest.substring(parts.getFirst().length())).replaceFirst("");
        }
        return rest.isBlank() ? clean : Words.clean(rest);
    }

    private static boolean isAside(String part, Site site) {
        return site.isNamedBy(part) || site.isAmong(part) || PRICE.matcher(part).matches();
    }
}
