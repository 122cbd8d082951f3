package org.rightswatch.alerting.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.contracts.value.Bilingual;

/**
 * A text in the client's first language and, where the client reads two, in the second.
 *
 * @param first in the leading language
 * @param second stands beneath in smaller letters; absent for a client of one language, or when it would say the same
 */
record Two(String first, @Nullable String second) {

    /** A message of the catalogue. */
    static Two say(List<Language> languages, String key, Object... arguments) {
        return of(languages, Wording.say(key, arguments));
    }

    /** A text that exists in both languages; what came from outside is made fit to show. */
    static Two of(List<Language> languages, Bilingual text) {
        String first = Outside.line(languages.getFirst().of(text));
        String second =
                languages.size() < 2 ? first : Outside.line(languages.get(1).of(text));
        return new Two(first, second.equals(first) ? null : second);
    }

    /** A text without a language, such as a number. */
    static Two plain(String text) {
        return new Two(text, null);
    }

    /** Both on one line. */
    String oneLine() {
        return second == null ? first : first + " · " + second;
    }
}
