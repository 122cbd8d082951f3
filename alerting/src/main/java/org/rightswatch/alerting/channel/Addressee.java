package org.rightswatch.alerting.channel;

import java.time.ZoneId;
import java.util.List;
import org.rightswatch.alerting.wording.Language;

/**
 * The client a message is for.
 *
 * @param holder id of the rights holder
 * @param name as the client is addressed
 * @param languages in the order the client reads them, at least one
 * @param zone in which times are told
 */
public record Addressee(String holder, String name, List<Language> languages, ZoneId zone) {

    public Addressee {
        languages = languages.stream().distinct().toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a client reads at least one language");
        }
    }
}
