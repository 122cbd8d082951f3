package org.rightswatch.alerting.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.platform.health.Health;
import org.rightswatch.platform.health.HealthRegistry;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.service.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console as a service: a small web server on loopback. */
public final class Console implements Service {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final long LARGEST_REQUEST = 64 * 1024;

    private final ConsoleSettings settings;
    private final Sources sources;
    private final Clock clock;
    private @Nullable Javalin server;

    /**
     * What the pages read and write.
     *
     * @param index where hits are read
     * @param findings where decisions are written
     * @param health shown at the foot of each page
     */
    public record Sources(HitIndex index, FindingLog findings, HealthRegistry health) {}

    /** A console that is not started yet. */
    public Console(ConsoleSettings settings, Sources sources, Clock clock) {
        this.settings = settings;
        this.sources = sources;
        this.clock = clock;
    }

    /** The line for {@code alerting.console.users[].passwordHash}: Argon2id with a fresh salt. */
    public static String passwordHash(String password) {
        return Passwords.hash(password);
    }

    @Override
    public String name() {
        return "console";
    }

    /** Opens the port; a taken port or a wrong setting is a {@link Problem}. */
    @Override
    public void start() {
        ZoneId zone = zone();
        Sessions sessions = new Sessions(clock, settings.idle());
        Passwords passwords = new Passwords(settings.users().stream()
                .collect(Collectors.toMap(ConsoleSettings.User::name, ConsoleSettings.User::passwordHash)));
        Javalin made = Javalin.create(config -> configure(config, zone, sessions, passwords));
        try {
            made.start();
        } catch (RuntimeException e) { // Javalin wraps whatever kept it from binding
            throw new Problem(
                            "the console cannot listen here (" + e.getMessage() + ")",
                            settings.host() + ":" + settings.port(),
                            "end what uses the port, or set alerting.console.port")
                    .causedBy(e);
        }
        server = made;
        LOG.info("console listens on {}", url());
    }

    /** {@code http://127.0.0.1:8080/}. */
    public String url() {
        Javalin running = server;
        return "http://" + settings.host() + ":" + (running == null ? settings.port() : running.port()) + "/";
    }

    @Override
    public Health.Status health() {
        return server == null ? Health.Status.starting("not started") : Health.Status.up();
    }

    @Override
    public void close() {
        Javalin running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(settings.timeZone());
        } catch (DateTimeException e) {
            throw new Problem(
                            "'" + settings.timeZone() + "' is not a time zone",
                            "alerting.console.timeZone",
                            "use a name such as Asia/Shanghai")
                    .causedBy(e);
        }
    }

    private void configure(JavalinConfig config, ZoneId zone, Sessions sessions, Passwords passwords) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.concurrency.useVirtualThreads = true;
        Assets assets = new Assets();
        Show show = new Show(new Frames(sources.health(), assets.stylesheetPath()));
        guard(config.routes, new Guard(sessions, settings), show);
        config.routes.get("/assets/{file}", assets::serve);
        config.routes.get("/language/{code}", context -> chooseLanguage(context, show));
        signIn(config.routes, new LoginPage(passwords, new LoginGate(clock), sessions, show));
        pages(config.routes, show, zone);
    }

    private static void guard(RoutesConfig routes, Guard guard, Show show) {
        routes.before(guard::check);
        routes.exception(Refusal.class, (refusal, context) -> show.refusal(context, refusal));
        routes.exception(Problem.class, (problem, context) -> show.problem(context, problem));
        routes.exception(
                NotFoundResponse.class, (e, context) -> show.refusal(context, new Refusal(404, "refusal.no-page")));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("console page failed: {} {}", context.method(), context.path(), e);
            show.refusal(context, new Refusal(500, "refusal.fault"));
        });
    }

    private static void signIn(RoutesConfig routes, LoginPage login) {
        routes.get(Routes.LOGIN, login::form);
        routes.post(Routes.LOGIN, login::signIn);
        routes.post("/logout", login::signOut);
    }

    private void pages(RoutesConfig routes, Show show, ZoneId zone) {
        Decisions decisions = new Decisions(sources.findings());
        HitsPage hits = new HitsPage(sources.index(), decisions, show, zone);
        OneHitPage hit = new OneHitPage(sources.index(), decisions, show, zone);
        routes.get("/", context -> show.redirect(context, Routes.HITS));
        routes.get(Routes.HITS, context -> show.toReader(context, () -> hits.list(context)));
        routes.get("/hits/{id}", context -> show.toReader(context, () -> hit.look(context)));
        routes.post("/hits/{id}/finding", context -> hit.decide(context, clock));
    }

    private static void chooseLanguage(Context context, Show show) {
        Cookies.choose(context, Language.of(context.pathParam("code")));
        show.redirect(context, Routes.back(context.queryParam("back")));
    }
}
