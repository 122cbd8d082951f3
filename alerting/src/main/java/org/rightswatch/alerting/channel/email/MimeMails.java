package org.rightswatch.alerting.channel.email;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.rightswatch.alerting.wording.Outside;

/** Composes MIME: mixed{ related{ alternative{ text, HTML }, pictures }, files }, leaving out the layers that are not needed. */
final class MimeMails {

    private static final String UTF_8 = "UTF-8";

    private MimeMails() {}

    static MimeMessage of(Session session, Mail mail, Instant now) throws MessagingException, IOException {
        InternetAddress from = Smtp.address(mail.envelope().from());
        MimeMessage message = new Stamped(session, "<" + mail.messageId() + "@" + domain(from) + ">");
        message.setFrom(from);
        for (String to : mail.envelope().to()) {
            message.addRecipient(Message.RecipientType.TO, Smtp.address(to));
        }
        message.setSubject(Outside.line(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
        message.setHeader("X-Auto-Response-Suppress", "All");
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), Outside.line(header.getValue()));
        }
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    /** The mail as it travels, for keeping as a file. */
    static byte[] bytes(Mail mail, Instant now) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        of(Session.getInstance(new Properties()), mail, now).writeTo(bytes);
        return bytes.toByteArray();
    }

    private static Multipart body(Mail mail) throws MessagingException, IOException {
        MimeMultipart alternative =
                new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        List<Mail.Part.Picture> pictures = only(mail, Mail.Part.Picture.class);
        Multipart shown = alternative;
        if (!pictures.isEmpty()) {
            shown = new MimeMultipart("related", wrapped(alternative));
            for (Mail.Part.Picture picture : pictures) {
                shown.addBodyPart(picture(picture));
            }
        }
        List<Mail.Part.File> files = only(mail, Mail.Part.File.class);
        if (files.isEmpty()) {
            return shown;
        }
        Multipart mixed = new MimeMultipart("mixed", wrapped(shown));
        for (Mail.Part.File file : files) {
            mixed.addBodyPart(file(file));
        }
        return mixed;
    }

    private static <P> List<P> only(Mail mail, Class<P> kind) {
        return mail.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart wrapped(Multipart inner) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(inner);
        return part;
    }

    private static BodyPart picture(Mail.Part.Picture picture) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(picture.content().bytes(), picture.contentType())));
        part.setContentID("<" + picture.id() + ">");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static BodyPart file(Mail.Part.File file) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(file.content().bytes(), file.contentType())));
        part.setFileName(MimeUtility.encodeText(Outside.line(file.name()), UTF_8, null));
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** A message that keeps the id it was given. */
    private static final class Stamped extends MimeMessage {
        private final String id;

        Stamped(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
