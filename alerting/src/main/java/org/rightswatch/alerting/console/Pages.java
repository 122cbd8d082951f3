package org.rightswatch.alerting.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the precompiled templates. */
final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.rightswatch.alerting");

    /** Writes the page {@code console/<name>.jte} as the answer; its status is the context's. */
    void show(Context context, String name, Frame frame, Object view) {
        StringOutput html = new StringOutput();
        engine.render("console/" + name + ".jte", Map.of("frame", frame, "view", view), html);
        context.contentType("text/html; charset=utf-8").result(html.toString());
    }
}
