package org.rightswatch.processor.assess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightswatch.contracts.value.Bilingual;

/** How a sentence names countries: by CLDR, offices for several countries by their own name. */
final class Countries {

    private static final Map<String, Bilingual> OFFICES = Map.of(
            "EM", new Bilingual("the European Union", "欧盟"),
            "EU", new Bilingual("the European Union", "欧盟"),
            "BX", new Bilingual("the Benelux", "比荷卢"),
            "AP", new Bilingual("the ARIPO states", "非洲地区知识产权组织成员国"),
            "OA", new Bilingual("the OAPI states", "非洲知识产权组织成员国"),
            "WO", new Bilingual("the international register", "国际注册簿"));

    private static final Set<String> WITH_ARTICLE = Set.of("US", "GB", "NL", "AE", "PH", "DO", "BS", "MV", "CF");

    private Countries() {}

    /** {@code Germany and the European Union} for {@code DE, EM}. */
    static String english(String codes) {
        String names = names(codes, Locale.ENGLISH, ", ");
        int last = codes.contains(", ") ? names.lastIndexOf(", ") : -1;
        return last < 0 ? names : names.substring(0, last) + " and " + names.substring(last + 2);
    }

    /** {@code 德国、欧盟} for {@code DE, EM}. */
    static String chinese(String codes) {
        return names(codes, Locale.SIMPLIFIED_CHINESE, "、");
    }

    private static String names(String codes, Locale language, String comma) {
        return Arrays.stream(codes.split(", "))
                .map(code -> name(code, language))
                .collect(Collectors.joining(comma));
    }

    private static String name(String code, Locale language) {
        Bilingual office = OFFICES.get(code);
        if (office != null) {
            return language.equals(Locale.ENGLISH) ? office.en() : office.zh();
        }
        if (code.length() != 2) {
            return code;
        }
        String name = Locale.of("", code).getDisplayCountry(language);
        return language.equals(Locale.ENGLISH) && WITH_ARTICLE.contains(code) ? "the " + name : name;
    }
}
