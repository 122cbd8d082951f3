package org.rightswatch.alerting.channel;

/**
 * The width of our HTML mails: 600 pixels at most, less on a telephone. The table between the two parts says {@code width:100%;
 * max-width:600px}; Outlook, whose engine is Word's, knows no max-width and gets a table of that width around it.
 */
public final class MailWidth {

    /** Goes before the table. */
    public static final String BEGIN =
            "<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->";

    /** Goes after the table. */
    public static final String END = "<!--[if mso]></td></tr></table><![endif]-->";

    private MailWidth() {}
}
