package org.rightswatch.crawler.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.fetch.Exchange;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.fetch.PartAnswer;
import org.rightswatch.crawler.fetch.PartRequest;
import org.rightswatch.crawler.url.WebUrl;

/** One page in one browser, from the start of the process to its end. Used once, by the desk's thread. */
final class Showing {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final double TURN_MILLIS = 25;
    private static final int MOST_NOTED = 50;

    private final Job job;
    private final Admission admission;
    private final List<String> withheld = new ArrayList<>();
    private boolean shown;
    private boolean loaded;
    private @Nullable WebUrl ledTo;

    /** What is to be shown, by whom, and how its parts come. */
    record Job(RenderOrder order, RenderSettings settings, String userAgent, Errands errands) {}

    /**
     * The page as it stood at the end.
     *
     * @param withheld parts that were not given to it, each with the reason; the first ones
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record View(
            byte[] text,
            byte[] picture,
            String browser,
            List<String> withheld,
            @Nullable WebUrl ledTo) {}

    Showing(Job job) {
        this.job = job;
        this.admission = new Admission(job.settings().limits(), job.order().home());
    }

    View run(BrowserDesk.Driver driver, Wall wall) {
        try (Browser browser = Chromium.launch(driver.playwright(), job.settings(), wall);
                BrowserContext context = Chromium.context(browser, job.userAgent())) {
            Page page = context.newPage();
            context.onPage(other -> shutUnless(page, other));
            page.onDOMContentLoaded(any -> loaded = true);
            context.route("**/*", route -> guarded(route, page));
            page.navigate(
                    job.order().page().url().toString(),
                    new Page.NavigateOptions()
                            .setWaitUntil(WaitUntilState.COMMIT)
                            .setTimeout(
                                    (double) job.settings().limits().settle().toMillis()));
            settle(page);
            return view(browser, new Look(page));
        }
    }

    private View view(Browser browser, Look look) {
        byte[] text = look.text(job.settings().limits().page().bytes());
        boolean leaving = ledTo != null && !loaded; // nothing was painted yet, and nothing will be
        byte[] picture = leaving ? new byte[0] : look.picture();
        return new View(text, picture, "Chromium " + browser.version(), withheld, ledTo);
    }

    /** A page opens no other one; its own opening is told as well. */
    private static void shutUnless(Page page, Page other) {
        try {
            if (!other.equals(page)) {
                other.close();
            }
        } catch (PlaywrightException e) {
            // it was gone already
        }
    }

    /** Hands parts over as they come, until the network has been quiet for a while or has had its time. */
    private void settle(Page page) {
        long end = System.nanoTime() + job.settings().limits().settle().toNanos();
        long quietSince = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - quietSince < QUIET.toNanos()) {
            page.waitForTimeout(TURN_MILLIS); // lets the browser's questions in
            boolean came = deliver();
            boolean waiting = !loaded && ledTo == null; // a page that leads elsewhere may never be loaded
            if (came || waiting || !job.errands().isIdle()) {
                quietSince = System.nanoTime();
            }
        }
    }

    private boolean deliver() {
        boolean any = false;
        for (Optional<Errands.Done> done = job.errands().take();
                done.isPresent();
                done = job.errands().take()) {
            any = true;
            give(done.get());
        }
        return any;
    }

    private void give(Errands.Done done) {
        try {
            switch (done.answer()) {
                case PartAnswer.Withheld no -> refuse(done.route(), no.why());
                case PartAnswer.Answered answer
                when answer.status() >= 300 && answer.status() < 400 ->
                    refuse(done.route(), "a redirect that cannot be followed");
                case PartAnswer.Answered answer ->
                    done.route()
                            .fulfill(new Route.FulfillOptions()
                                    .setStatus(answer.status())
                                    .setHeaders(ShownHeaders.of(answer.headers()))
                                    .setBodyBytes(answer.body()));
            }
        } catch (PlaywrightException e) {
            // the page no longer waits for it
        }
    }

    /** A request that slipped through would meet the wall; one that breaks us must not. */
    private void guarded(Route route, Page page) {
        try {
            judge(route, page);
        } catch (PlaywrightException e) {
            note("a request that could not be judged: " + BrowserDesk.firstLine(e));
        }
    }

    private void judge(Route route, Page page) {
        Request request = route.request();
        if (request.isNavigationRequest()) {
            document(route, request, page);
            return;
        }
        Optional<WebUrl> url = WebUrl.parse(request.url());
        if (url.isEmpty()) {
            refuse(route, "not an http or https address");
            return;
        }
        byte[] form = request.postDataBuffer() == null ? new byte[0] : request.postDataBuffer();
        Admission.Asked asked = new Admission.Asked(request.method(), request.resourceType(), url.get(), form.length);
        Optional<String> objection = admission.objection(asked);
        if (objection.isPresent()) {
            refuse(route, objection.get());
        } else {
            job.errands()
                    .give(
                            asked.isPicture() ? Errands.Urgency.PICTURE : Errands.Urgency.TEXT,
                            route,
                            new PartRequest(url.get(), request.headers(), form));
        }
    }

    /** The first document is the page, as it was fetched; no other one is loaded. */
    private void document(Route route, Request request, Page page) {
        boolean main = isMain(request, page);
        if (main && !shown) {
            shown = true;
            Fetched fetched = job.order().page();
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(200)
                    .setHeaders(headers(fetched))
                    .setBodyBytes(fetched.body()));
            return;
        }
        if (main && ledTo == null) {
            ledTo = WebUrl.parse(request.url()).orElse(null);
        }
        note((main ? "led to " : "a frame or window: ") + request.url());
        route.abort("aborted"); // the page stays as it is, instead of an error's page
    }

    /** A window that a script opens has no frame yet when it asks for its document. */
    private static boolean isMain(Request request, Page page) {
        try {
            return page.mainFrame().equals(request.frame());
        } catch (PlaywrightException e) {
            return false;
        }
    }

    private static Map<String, String> headers(Fetched page) {
        Map<String, String> headers = new HashMap<>(
                ShownHeaders.of(page.trail().last().map(Exchange::headers).orElse(List.of())));
        if (!page.contentType().isEmpty()) {
            headers.put("content-type", page.contentType());
        }
        return headers;
    }

    private void refuse(Route route, String why) {
        note(route.request().url() + ": " + why);
        route.abort("blockedbyclient");
    }

    private void note(String what) {
        if (withheld.size() < MOST_NOTED) {
            withheld.add(what);
        }
    }
}
