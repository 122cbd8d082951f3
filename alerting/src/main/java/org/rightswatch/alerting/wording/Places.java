package org.rightswatch.alerting.wording;

import java.util.Locale;

/** Names of jurisdictions and markets. */
public final class Places {

    private Places() {}

    /** The name of an ISO 3166 code, or of the office codes {@code EM} and {@code BX}; the code itself when it is none. */
    public static String name(String code, Language language) {
        return switch (code) {
            case "EM", "EU" -> Wording.say(language, "place.em");
            case "BX" -> Wording.say(language, "place.bx");
            default -> named(code, language);
        };
    }

    private static String named(String code, Language language) {
        if (!code.matches("[A-Z]{2}")) {
            return Outside.line(code, 40);
        }
        return Locale.of("", code).getDisplayCountry(language.locale());
    }
}
