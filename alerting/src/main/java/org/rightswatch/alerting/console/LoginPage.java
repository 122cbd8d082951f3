package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out. */
final class LoginPage {

    private static final Logger LOG = LoggerFactory.getLogger(LoginPage.class);
    private static final int LONGEST = 500;

    private final Passwords passwords;
    private final LoginGate gate;
    private final Sessions sessions;
    private final Show show;

    LoginPage(Passwords passwords, LoginGate gate, Sessions sessions, Show show) {
        this.passwords = passwords;
        this.gate = gate;
        this.sessions = sessions;
        this.show = show;
    }

    void form(Context context) {
        String back = Routes.back(context.queryParam("back"));
        boolean expired = Cookies.session(context) != null;
        show(context, new LoginView(back, "", expired ? say(context, "login.expired") : null, "calm"));
    }

    void signIn(Context context) {
        String name = bounded(context.formParam("name"));
        var wait = gate.wait(name, context.ip());
        if (wait.isPresent()) {
            refuse(context, 429, name, say(context, "login.wait", seconds(wait.get())));
        } else if (passwords.match(name, bounded(context.formParam("password")))) {
            enter(context, name);
        } else {
            gate.failed(name, context.ip());
            LOG.warn("console sign-in failed from {}", context.ip());
            refuse(context, 401, name, say(context, "login.wrong"));
        }
    }

    void signOut(Context context) {
        sessions.close(Cookies.session(context));
        Cookies.closeSession(context);
        show.redirect(context, Routes.LOGIN);
    }

    private void enter(Context context, String name) {
        gate.succeeded(name);
        sessions.close(Cookies.session(context));
        Cookies.openSession(context, sessions.open(name));
        show.redirect(context, Routes.back(context.formParam("back")));
    }

    private void refuse(Context context, int status, String name, String message) {
        context.status(status);
        show(context, new LoginView(Routes.back(context.formParam("back")), name, message, "bad"));
    }

    private void show(Context context, LoginView view) {
        show.page(context, "login", say(context, "login.title"), view);
    }

    private static String say(Context context, String key, Object... arguments) {
        return Wording.say(Visit.of(context).language(), key, arguments);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static String bounded(@Nullable String text) {
        String given = Objects.requireNonNullElse(text, "");
        return given.length() > LONGEST ? "" : given;
    }
}
