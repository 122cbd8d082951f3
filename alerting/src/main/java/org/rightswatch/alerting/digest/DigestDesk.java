package org.rightswatch.alerting.digest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.channel.email.Mail;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.platform.problem.Problem;

/** Makes digests from the index and keeps them as files; sends nothing. */
public final class DigestDesk {

    private final DigestReader reader;
    private final Links links;
    private final Path directory;
    private final Clock clock;

    /**
     * Where a digest's links lead.
     *
     * @param console where readers reach the console; null: hits are not linked to it
     * @param unsubscribe an https address that stops the digest when posted to; null: a mail to the sender does
     */
    public record Links(@Nullable URI console, @Nullable URI unsubscribe) {

        /** With a slash at its end; null when hits are not linked. */
        @Nullable
        String consoleBase() {
            return console == null ? null : console.toString().replaceFirst("/?$", "/");
        }
    }

    /**
     * A desk.
     *
     * @param directory where digests that are sent are kept
     */
    public DigestDesk(HitIndex index, Path directory, Links links, Clock clock) {
        this.reader = new DigestReader(index);
        this.directory = directory;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Writes one week's digest of a client.
     *
     * @return the files: html, txt, and eml for a client who gets it by mail
     * @throws Problem when the week has not begun where the client is, the index cannot be asked or the files not be written
     */
    public List<Path> write(DigestClient client, Week week, Path folder) {
        ZoneId zone = client.addressee().zone();
        if (clock.instant().isBefore(week.period(zone).from())) {
            throw new Problem("the week has not begun in " + zone, week.toString(), "give one that has");
        }
        Digest digest = reader.read(client.addressee(), week, clock.instant());
        Mail mail = client.receivers().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(receiver -> DigestMail.of(digest, receiver.getKey(), receiver.getValue(), links))
                .orElse(null);
        return DigestFiles.write(digest, mail, links.consoleBase(), folder);
    }

    /** Makes the mail for one receiver and keeps the same as files. */
    Mail mail(DigestClient client, String receiver, Week week) {
        EmailSettings email = client.receiver(receiver);
        Digest digest = reader.read(client.addressee(), week, clock.instant());
        Mail mail = DigestMail.of(digest, receiver, email, links);
        DigestFiles.write(digest, mail, links.consoleBase(), directory);
        return mail;
    }
}
