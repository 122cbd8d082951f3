package org.rightswatch.alerting.digest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.channel.email.Mail;
import org.rightswatch.alerting.channel.email.Smtp;
import org.rightswatch.alerting.routing.NotificationId;

/** Makes the mail of a digest. Its Message-ID is named by receiver, holder and week, so a repeat is recognised as one. */
final class DigestMail {

    private DigestMail() {}

    static String id(String receiver, String holder, Week week) {
        return NotificationId.of(List.of("digest", receiver, holder, week.toString()));
    }

    static Mail of(Digest digest, String receiver, EmailSettings email, DigestDesk.Links links) {
        DigestView.Head head =
                new DigestWords(digest, links.consoleBase()).view(0).head();
        return new Mail(
                new Mail.Envelope(email.from(), email.to()),
                head.subject(),
                id(receiver, digest.addressee().holder(), digest.week()),
                DigestText.of(digest, links.consoleBase()),
                DigestHtml.of(digest, links.consoleBase()),
                List.of(),
                headers(email, digest, links));
    }

    /** RFC 2369 and, where an https address is configured, RFC 8058. */
    private static Map<String, String> headers(EmailSettings email, Digest digest, DigestDesk.Links links) {
        String sender = Smtp.address(email.from()).getAddress();
        String byMail = "<mailto:" + sender + "?subject=unsubscribe%20digest>";
        Map<String, String> headers = new LinkedHashMap<>();
        URI unsubscribe = links.unsubscribe();
        headers.put("List-Unsubscribe", unsubscribe == null ? byMail : "<" + unsubscribe + ">, " + byMail);
        if (unsubscribe != null) {
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        headers.put("List-Id", "RightsWatch weekly digest <digest." + sender.replaceFirst(".*@", "") + ">");
        headers.put("X-RightsWatch-Week", digest.week().toString());
        return headers;
    }
}
