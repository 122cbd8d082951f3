package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.rightswatch.alerting.wording.Language;

/**
 * What the guard found out about a request.
 *
 * @param language the reader's
 * @param session present on every page that needs one
 */
record Visit(Language language, Optional<Session> session) {

    private static final String ATTRIBUTE = "visit";

    void attachTo(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /** The visit of a request; before the guard has seen it, an unknown reader of English. */
    static Visit of(Context context) {
        return Objects.requireNonNullElse(context.attribute(ATTRIBUTE), new Visit(Language.EN, Optional.empty()));
    }

    /** The signed-in person. */
    Session reader() {
        return session.orElseThrow(() -> new Refusal(401, "refusal.session"));
    }
}
