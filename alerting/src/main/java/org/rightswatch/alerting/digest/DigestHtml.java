package org.rightswatch.alerting.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a digest as an HTML mail: layout tables and inline styles only, because Outlook shows mails with Word's engine. */
final class DigestHtml {

    /** Gmail clips a mail at 102 KB; the rest of a digest must not be cut off. */
    static final int MOST_BYTES = 90 * 1024;

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, DigestHtml.class.getClassLoader(), "org.rightswatch.alerting");

    private DigestHtml() {}

    /** The mail's HTML, with as many rows as fit into {@value #MOST_BYTES} bytes. */
    static String of(Digest digest, @Nullable String console) {
        DigestWords words = new DigestWords(digest, console);
        int rows = DigestReader.LISTED;
        String html = render(words.view(rows));
        while (html.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES && rows > 0) {
            rows /= 2;
            html = render(words.view(rows));
        }
        return html;
    }

    private static String render(DigestView view) {
        StringOutput html = new StringOutput();
        ENGINE.render("digest/mail.jte", view, html);
        return html.toString();
    }
}
