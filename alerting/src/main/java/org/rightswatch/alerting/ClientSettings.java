package org.rightswatch.alerting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.routing.Client;
import org.rightswatch.alerting.routing.Silence;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.platform.settings.Default;

/**
 * A client of the firm.
 *
 * @param holder the rights holder, as in the rights files
 * @param name as the client is addressed
 * @param language in the order the client reads them: {@code zh}, {@code en}
 * @param timeZone in which the client's times, days and weeks are told
 * @param alerts receivers of alerts, each told on its own
 * @param digest receivers of the weekly digest
 * @param minimumSeverity hits below it are in the digest only
 * @param silences times without alerts; the digest has the hits
 */
public record ClientSettings(
        String holder,
        String name,
        List<String> language,
        @Default("UTC") ZoneId timeZone,
        List<String> alerts,
        List<String> digest,
        @Default("high") Severity minimumSeverity,
        List<Quiet> silences) {

    /** From inclusive, until exclusive, as {@code 2026-12-24T00:00:00Z}. */
    public record Quiet(Instant from, Instant until) {}

    public ClientSettings {
        language = language.isEmpty() ? List.of("zh", "en") : List.copyOf(language);
        alerts = List.copyOf(alerts);
        digest = List.copyOf(digest);
        silences = List.copyOf(silences);
        language.forEach(ClientSettings::requireKnown);
        silences.forEach(quiet -> new Silence(quiet.from(), quiet.until()));
    }

    /** As routing sees it. */
    Client client() {
        return new Client(
                holder,
                alerts,
                minimumSeverity,
                silences.stream().map(q -> new Silence(q.from(), q.until())).toList());
    }

    /** As messages address it. */
    Addressee addressee() {
        return new Addressee(holder, name, language.stream().map(Language::of).toList(), timeZone);
    }

    private static void requireKnown(String tag) {
        String main = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        if (!main.equals("zh") && !main.equals("en")) {
            throw new IllegalArgumentException("messages are written in zh and en, not in " + tag);
        }
    }
}
