package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Language;

/** The two cookies: who is signed in, and the language. Neither is readable by a script. */
final class Cookies {

    private static final String SESSION = "rightswatch_session";
    private static final String LANGUAGE = "rightswatch_language";
    private static final int UNTIL_CLOSED = -1;
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Cookies() {}

    static @Nullable String session(Context context) {
        return context.cookie(SESSION);
    }

    static void openSession(Context context, String token) {
        set(context, SESSION, token, UNTIL_CLOSED);
    }

    static void closeSession(Context context) {
        set(context, SESSION, "", 0);
    }

    /** As chosen before, else what the browser asks for first. */
    static Language language(Context context) {
        String chosen = context.cookie(LANGUAGE);
        return Language.of(chosen != null ? chosen : context.header("Accept-Language"));
    }

    static void choose(Context context, Language language) {
        set(context, LANGUAGE, language.code(), YEAR);
    }

    private static void set(Context context, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value, "/", seconds);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure("https".equals(context.header("X-Forwarded-Proto")));
        context.cookie(cookie);
    }
}
