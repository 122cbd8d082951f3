package org.rightswatch.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166 codes of countries by code, English name or Chinese name. */
final class Countries {

    private static final Map<String, String> BY_NAME = names();

    private Countries() {}

    static Optional<String> code(String written) {
        return Optional.ofNullable(BY_NAME.get(Words.key(written)));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(Words.key(code), code);
            names.put(Words.key(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(Words.key(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE)), code);
        }
        names.put("mainlandchina", "CN");
        names.put("usa", "US");
        names.put("uk", "GB");
        names.put("hongkong", "HK");
        return Map.copyOf(names);
    }
}
