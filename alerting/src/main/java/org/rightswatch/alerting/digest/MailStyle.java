package org.rightswatch.alerting.digest;

/** What the mail's template needs over and over: a mail client reads no style sheet. */
final class MailStyle {

    /** Chinese families first: a mail is read in Outlook, QQ, 163 and WeCom as often as on a telephone. */
    static final String FONT = "PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Arial,sans-serif";

    /** Word's engine falls back to Times when it does not know the first family. */
    static final String OUTLOOK =
            "<!--[if mso]><style>td,a,span,b{font-family:\"Microsoft YaHei\",Arial,sans-serif !important}</style><![endif]-->";

    private MailStyle() {}

    static String colour(String severity) {
        return switch (severity) {
            case "critical" -> "#9f1a22";
            case "high" -> "#b04a08";
            case "medium" -> "#7a5d00";
            default -> "#55606c";
        };
    }
}
