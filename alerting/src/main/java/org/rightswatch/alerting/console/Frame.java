package org.rightswatch.alerting.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Wording;

/**
 * What every page has around it.
 *
 * @param language the reader's
 * @param title of the page
 * @param reader who reads
 * @param links where the frame leads
 */
record Frame(Language language, String title, Reader reader, Links links) {

    /** The signed-in person, if there is one, the token for their forms and the health they see. */
    record Reader(@Nullable String user, String formToken, List<Part> health) {

        static Reader unknown() {
            return new Reader(null, "", List.of());
        }
    }

    /** A part of the program and how it is. */
    record Part(String name, String state, String word, String reason) {}

    /** The style sheet, and this page in the other language. */
    record Links(String stylesheet, String otherLanguage) {}

    /** A message of the catalogue in the reader's language. */
    String t(String key, Object... arguments) {
        return Wording.say(language, key, arguments);
    }

    Language other() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }
}
