package org.rightswatch.alerting.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.rightswatch.alerting.channel.AlertMessage;
import org.rightswatch.alerting.channel.AlertText;
import org.rightswatch.alerting.channel.AlertText.Fact;
import org.rightswatch.alerting.channel.AlertText.HitText;
import org.rightswatch.alerting.channel.Html;
import org.rightswatch.alerting.channel.MailWidth;
import org.rightswatch.contracts.hit.Severity;

/** An alert as a mail, in plain text and in HTML that Outlook (Word's engine), Gmail, QQ and 163 show alike. */
final class AlertMail {

    /** Gmail clips longer mails. */
    static final int MOST_HTML_BYTES = 90 * 1024;

    private static final String FONT =
            "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif;";

    private final AlertMessage message;

    AlertMail(AlertMessage message) {
        this.message = message;
    }

    Mail to(Mail.Envelope envelope) {
        AlertText text = fitting();
        return new Mail(
                envelope,
                text.subject(),
                message.id(),
                plain(text),
                html(text),
                List.of(),
                Map.of("X-RightsWatch-Notification", message.id()));
    }

    /** Shows fewer hits when the HTML would be clipped. */
    private AlertText fitting() {
        int shown = message.shown().size();
        while (true) {
            AlertText text = new AlertText(showing(shown));
            if (shown == 1 || html(text).getBytes(StandardCharsets.UTF_8).length <= MOST_HTML_BYTES) {
                return text;
            }
            shown = Math.max(1, shown * 2 / 3);
        }
    }

    private AlertMessage showing(int hits) {
        return new AlertMessage(
                message.id(),
                message.client(),
                message.right(),
                message.reason(),
                message.at(),
                message.total(),
                message.shown().subList(0, hits),
                message.console());
    }

    private static String plain(AlertText text) {
        StringBuilder out = new StringBuilder();
        text.lead().forEach(line -> out.append(line).append('\n'));
        for (HitText hit : text.hits()) {
            out.append("\n")
                    .append(hit.severity())
                    .append("  ")
                    .append(hit.title())
                    .append('\n');
            hit.link().ifPresent(link -> out.append("  ").append(link).append('\n'));
            hit.facts()
                    .forEach(f -> out.append("  ")
                            .append(f.name())
                            .append(": ")
                            .append(f.value())
                            .append('\n'));
            hit.reasons().forEach(reason -> out.append("  - ").append(reason).append('\n'));
            hit.console().ifPresent(link -> out.append("  → ").append(link).append('\n'));
        }
        out.append('\n');
        text.more().forEach(line -> out.append(line).append('\n'));
        text.console()
                .ifPresent(link -> out.append(text.label("alert.open-console"))
                        .append(": ")
                        .append(link)
                        .append('\n'));
        out.append("\n-- \n");
        text.caveat().forEach(line -> out.append(line).append('\n'));
        return out.append(text.foot()).append('\n').toString();
    }

    private String html(AlertText text) {
        StringBuilder out = new StringBuilder(8_192);
        out.append("<!DOCTYPE html><html lang=\"")
                .append(message.client().languages().getFirst().tag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(Html.escape(text.subject()))
                .append("</title></head><body style=\"margin:0;padding:0;background:#f4f5f7\">")
                .append(
                        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>")
                .append("<td align=\"center\" style=\"padding:16px\">")
                .append(MailWidth.BEGIN)
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" ")
                .append("style=\"width:100%;max-width:600px;background:#ffffff;border:1px solid #d9dce1\">");
        row(out, "padding:16px 20px 8px 20px;font-size:15px;color:#1d2430", paragraphs(text.lead()));
        List<HitText> hits = text.hits();
        for (int i = 0; i < hits.size(); i++) {
            row(
                    out,
                    "padding:0 20px 12px 20px",
                    hit(text, hits.get(i), colour(message.shown().get(i).severity())));
        }
        row(out, "padding:4px 20px;font-size:13px;color:#1d2430", paragraphs(text.more()) + button(text));
        String foot = paragraphs(text.caveat()) + Html.escape(text.foot());
        row(out, "padding:12px 20px 16px 20px;border-top:1px solid #d9dce1;font-size:12px;color:#5b6472", foot);
        return out.append("</table>")
                .append(MailWidth.END)
                .append("</td></tr></table></body></html>")
                .toString();
    }

    private static void row(StringBuilder out, String style, String content) {
        if (!content.isEmpty()) {
            out.append("<tr><td style=\"")
                    .append(FONT)
                    .append(style)
                    .append("\">")
                    .append(content)
                    .append("</td></tr>");
        }
    }

    private static String paragraphs(List<String> lines) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append("<div style=\"padding:0 0 6px 0\">")
                .append(Html.escape(line))
                .append("</div>"));
        return out.toString();
    }

    private static String hit(AlertText text, HitText hit, String colour) {
        StringBuilder out = new StringBuilder();
        out.append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">")
                .append("<tr><td width=\"4\" bgcolor=\"")
                .append(colour)
                .append("\" style=\"width:4px;font-size:1px\">&nbsp;</td>")
                .append("<td style=\"")
                .append(FONT)
                .append("padding:4px 0 4px 12px;font-size:13px;color:#1d2430\">")
                .append("<span style=\"color:")
                .append(colour)
                .append(";font-weight:bold\">")
                .append(Html.escape(hit.severity()))
                .append("</span><br>")
                .append("<span style=\"font-size:15px;font-weight:bold\">")
                .append(title(hit))
                .append("</span>");
        for (Fact fact : hit.facts()) {
            out.append("<br><span style=\"color:#5b6472\">")
                    .append(Html.escape(fact.name()))
                    .append(":</span> ")
                    .append(Html.escape(fact.value()));
        }
        hit.reasons().forEach(reason -> out.append("<br>• ").append(Html.escape(reason)));
        hit.console().ifPresent(link -> out.append("<br>").append(anchor(link, text.label("alert.open-hit"))));
        return out.append("</td></tr></table>").toString();
    }

    private static String title(HitText hit) {
        return hit.link().map(link -> anchor(link, hit.title())).orElseGet(() -> Html.escape(hit.title()));
    }

    private static String button(AlertText text) {
        return text.console()
                .map(link -> anchor(link, text.label("alert.open-console")))
                .orElse("");
    }

    private static String anchor(String link, String words) {
        return "<a href=\"" + Html.escape(link) + "\" style=\"color:#0b57a4\">" + Html.escape(words) + "</a>";
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "#b3261e";
            case HIGH -> "#b35c00";
            case MEDIUM -> "#7a6a00";
            case LOW -> "#5b6472";
        };
    }
}
