package org.rightswatch.local.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rightswatch.platform.problem.Problem;

/** An SMTP server on a free loopback port that keeps what it is sent. */
final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    static MailCatcher start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    int received() {
        return server.getReceivedMessages().length;
    }

    /** The subjects of all mails, in the order they came. */
    List<String> subjects() {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailCatcher::subject)
                .toList();
    }

    /** Writes every mail as a file that a mail program opens, and takes away what an earlier run left there. */
    void saveTo(Path folder) {
        try {
            Files.createDirectories(folder);
            removeMails(folder);
            int number = 0;
            for (MimeMessage mail : server.getReceivedMessages()) {
                number++;
                try (OutputStream file =
                        Files.newOutputStream(folder.resolve(String.format(Locale.ROOT, "alert-%03d.eml", number)))) {
                    mail.writeTo(file);
                }
            }
        } catch (IOException | MessagingException e) {
            throw Problem.failed("the mails cannot be written", folder.toString(), "make room there")
                    .causedBy(e);
        }
    }

    private static void removeMails(Path folder) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "alert-*.eml")) {
            for (Path mail : old) {
                Files.delete(mail);
            }
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            String subject = mail.getSubject();
            return subject == null ? "" : subject;
        } catch (MessagingException e) {
            return "(unreadable subject)";
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
