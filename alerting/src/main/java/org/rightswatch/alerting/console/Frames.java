package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.health.HealthRegistry;

/** Builds what stands around every page. */
final class Frames {

    private final HealthRegistry health;
    private final String stylesheet;

    Frames(HealthRegistry health, String stylesheet) {
        this.health = health;
        this.stylesheet = stylesheet;
    }

    Frame of(Context context, String title) {
        Visit visit = Visit.of(context);
        Language other = visit.language() == Language.ZH ? Language.EN : Language.ZH;
        return new Frame(
                visit.language(),
                title,
                visit.session().map(s -> reader(s, visit.language())).orElseGet(Frame.Reader::unknown),
                new Frame.Links(stylesheet, Routes.language(other.code(), here(context))));
    }

    /** Path and query of a page that can be asked for again. */
    static String here(Context context) {
        boolean page = context.method().name().equals("GET");
        String query = context.queryString();
        return !page ? Routes.HITS : query == null ? context.path() : context.path() + '?' + query;
    }

    private Frame.Reader reader(Session session, Language language) {
        List<Frame.Part> parts = health.statuses().entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue(), language))
                .toList();
        return new Frame.Reader(session.user(), session.formToken(), parts);
    }

    private static Frame.Part part(String name, Health.Status status, Language language) {
        String state = status.state().name().toLowerCase(Locale.ROOT);
        String reason = status.isUp() ? "" : Outside.line(status.reason(), 160);
        return new Frame.Part(
                language.of(Wording.wordOr("health.part", name)),
                state,
                Wording.say(language, "health." + state),
                reason);
    }
}
