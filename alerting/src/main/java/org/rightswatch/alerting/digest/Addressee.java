package org.rightswatch.alerting.digest;

import java.time.ZoneId;
import java.util.List;
import org.rightswatch.alerting.wording.Language;

/**
 * The client a digest is for.
 *
 * @param holder the rights holder whose hits it counts
 * @param name as the client writes it
 * @param languages the first one leads, a second one stands beneath in smaller letters
 * @param zone in which the client's weeks begin and end
 */
public record Addressee(String holder, String name, List<Language> languages, ZoneId zone) {

    public Addressee {
        languages = languages.stream().distinct().toList();
        if (languages.isEmpty()) {
            languages = List.of(Language.ZH, Language.EN);
        }
    }
}
