package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: security headers; the host name (a foreign name that resolves to this machine is a DNS
 * rebinding attack); who it is; and for forms, that they come from our own page with the session's token.
 */
final class Guard {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Sessions sessions;
    private final Set<String> names;

    Guard(Sessions sessions, ConsoleSettings settings) {
        this.sessions = sessions;
        this.names = new HashSet<>(LOOPBACK);
        this.names.add(settings.host());
        settings.names().forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Throws {@link Refusal} when the request must not go on. */
    void check(Context context) {
        headers(context);
        Visit visit = new Visit(Cookies.language(context), sessions.find(Cookies.session(context)));
        visit.attachTo(context);
        if (!names.contains(hostName(context))) {
            throw new Refusal(421, "refusal.host");
        }
        if (isForm(context)) {
            checkForm(context, visit);
        }
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-store");
    }

    private static boolean isForm(Context context) {
        return !Set.of("GET", "HEAD").contains(context.method().name());
    }

    private static void checkForm(Context context, Visit visit) {
        if (isFromElsewhere(context)) {
            throw new Refusal(403, "refusal.form");
        }
        if (Routes.LOGIN.equals(context.path())) {
            return; // no session yet, so no token: the origin is what protects it
        }
        if (!Tokens.same(visit.reader().formToken(), context.formParam("token"))) {
            throw new Refusal(403, "refusal.form");
        }
    }

    /** By the browser's own word; a program that sends neither header has no cookies of a person either. */
    private static boolean isFromElsewhere(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean otherSite = site != null && !Set.of("same-origin", "none").contains(site);
        return otherSite || (origin != null && !Objects.equals(authority(origin), context.header("Host")));
    }

    private static @Nullable String authority(String origin) {
        return origin.equals("null") ? null : URI.create(origin).getRawAuthority();
    }

    private static String hostName(Context context) {
        String host = Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        return host.replaceFirst(":[0-9]*$", "");
    }
}
