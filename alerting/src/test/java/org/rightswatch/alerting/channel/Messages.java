package org.rightswatch.alerting.channel;

import static org.rightswatch.alerting.Hits.MONDAY;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rightswatch.alerting.Hits;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.contracts.hit.Hit;

/** Messages for tests of channels. */
public final class Messages {

    public static final String ID = "65gfbby5ryzn7k3jqz3xkrwybv";

    private Messages() {}

    public static AlertMessage of(List<Language> languages, Hit... hits) {
        return new AlertMessage(
                ID,
                new Addressee("velmora", "Velmora SA", languages, ZoneId.of("Asia/Shanghai")),
                hits[0].right(),
                "first-notification",
                MONDAY,
                hits.length,
                List.of(hits),
                Optional.of(URI.create("https://desk.lawfirm.example")));
    }

    public static AlertMessage one() {
        return of(List.of(Language.ZH, Language.EN), Hits.of("a"));
    }
}
