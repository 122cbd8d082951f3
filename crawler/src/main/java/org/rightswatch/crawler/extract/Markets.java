package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.dom.Dom;
import org.rightswatch.crawler.url.WebUrl;

/** Which country a page sells to, and in which language it speaks, told from its address and its markup. */
final class Markets {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> TLDS = Map.of("uk", "GB", "eu", "EM", "su", "RU");

    /** Country domains that sell to the world. */
    private static final Set<String> NO_COUNTRY = Set.of(
            "io", "co", "me", "tv", "ai", "cc", "ly", "fm", "am", "gg", "to", "ws", "la", "sh", "so", "st", "vc");

    private static final Pattern PATH =
            Pattern.compile("^/(?:([a-z]{2})[-_/]([a-z]{2})|([a-z]{2}))(?:/|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?");

    private Markets() {}

    /** Countries, most likely first; empty when nothing tells. */
    static List<String> of(Dom dom) {
        Set<String> found = new LinkedHashSet<>();
        WebUrl url = dom.url();
        String tld = url.host().substring(url.host().lastIndexOf('.') + 1);
        if (tld.length() == 2 && !NO_COUNTRY.contains(tld)) {
            add(found, TLDS.getOrDefault(tld, tld));
        }
        Matcher path = PATH.matcher(url.path());
        if (path.find() && found.isEmpty()) {
            add(found, country(path));
        }
        add(found, region(dom.meta("og:locale").orElse("")));
        dom.tag("html").stream().findFirst().ifPresent(html -> add(found, region(html.attr("lang"))));
        return new ArrayList<>(found);
    }

    /** BCP 47 language of the page, or null. */
    static @Nullable String language(Dom dom) {
        List<String> said = new ArrayList<>();
        dom.tag("html").stream()
                .findFirst()
                .ifPresent(html -> said.add(html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang")));
        dom.meta("og:locale").ifPresent(said::add);
        dom.meta("content-language").ifPresent(said::add);
        for (String tag : said) {
            Matcher matcher = TAG.matcher(tag.strip());
            if (matcher.matches() && LANGUAGES.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
                return Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag();
            }
        }
        return null;
    }

    private static String country(Matcher path) {
        if (path.group(3) != null) {
            String alone = path.group(3).toLowerCase(Locale.ROOT);
            return LANGUAGES.contains(alone)
                            && !Set.of("us", "uk", "ie", "be", "ch", "at", "gb", "nz", "au")
                                    .contains(alone)
                    ? ""
                    : TLDS.getOrDefault(alone, alone);
        }
        String first = path.group(1).toLowerCase(Locale.ROOT);
        String second = path.group(2).toLowerCase(Locale.ROOT);
        boolean languageLast = LANGUAGES.contains(second) && !LANGUAGES.contains(first);
        String chosen = languageLast || second.equals("en") ? first : second;
        return TLDS.getOrDefault(chosen, chosen);
    }

    private static String region(String tag) {
        Matcher matcher = TAG.matcher(tag.strip());
        return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
    }

    private static void add(Set<String> found, String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code) || code.equals("EM")) {
            found.add(code);
        }
    }
}
