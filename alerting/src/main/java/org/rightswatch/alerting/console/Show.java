package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.wording.Language;
import org.rightswatch.alerting.wording.Outside;
import org.rightswatch.alerting.wording.Wording;
import org.rightswatch.platform.problem.Problem;

/** Answers with a page, a message or a redirect. */
final class Show {

    private final Pages pages = new Pages();
    private final Frames frames;

    Show(Frames frames) {
        this.frames = frames;
    }

    void page(Context context, String name, String title, Object view) {
        pages.show(context, name, frames.of(context, title), view);
    }

    /** After a form: the browser asks for the next page with GET. */
    void redirect(Context context, String path) {
        context.redirect(path, HttpStatus.SEE_OTHER);
    }

    /**
     * Shows a page to somebody who is signed in; anybody else is asked to sign in first. A link in a mail arrives without the
     * (strict) cookie, so such a request is first answered with a page of ours that opens the same address again.
     */
    void toReader(Context context, Runnable page) {
        String here = Frames.here(context);
        if (Visit.of(context).session().isPresent()) {
            page.run();
        } else if ("cross-site".equals(context.header("Sec-Fetch-Site"))) {
            page(context, "opening", Wording.say(Visit.of(context).language(), "opening.title"), here);
        } else {
            redirect(context, Routes.login(here));
        }
    }

    void refusal(Context context, Refusal refusal) {
        context.status(refusal.status());
        message(context, refusal.key(), null);
    }

    /** The index or the broker does not answer: the reader is told, the operator reads the detail. */
    void problem(Context context, Problem problem) {
        context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "10");
        message(context, "refusal.unavailable", problem.message());
    }

    private void message(Context context, String key, @Nullable String detail) {
        Language language = Visit.of(context).language();
        boolean signedIn = Visit.of(context).session().isPresent();
        String detailLine = detail == null || !signedIn ? null : Outside.line(detail, 300);
        page(
                context,
                "message",
                Wording.say(language, key + ".title"),
                new MessageView(
                        context.statusCode(),
                        Wording.say(language, key + ".text"),
                        detailLine,
                        signedIn ? Routes.HITS : Routes.LOGIN,
                        Wording.say(language, signedIn ? "message.to-hits" : "message.to-login")));
    }
}
