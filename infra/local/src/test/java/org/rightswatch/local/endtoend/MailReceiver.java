package org.rightswatch.local.endtoend;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SMTP server on a free port; a message is known by the local part of its Message-ID. */
record MailReceiver(GreenMail server, GreenMailUser box, HeldReceiver client) implements AutoCloseable {

    private static final Pattern LOCAL_PART = Pattern.compile("<([^@>]+)@[^>]+>");

    static MailReceiver start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        GreenMailUser box = server.setUser("client@rightswatch.example", "none");
        MailReceiver receiver = new MailReceiver(server, box, new HeldReceiver());
        server.getUserManager().setMessageDeliveryHandler(receiver::deliver);
        return receiver;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Called between the end of the mail's data and the server's 250. */
    private GreenMailUser deliver(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        try {
            Matcher id = LOCAL_PART.matcher(mail.getMessage().getMessageID());
            client.take(id.matches() ? id.group(1) : "", mail.getMessage().getSubject());
            return box;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException(e);
        }
    }

    @Override
    public void close() {
        client.release();
        server.stop();
    }
}
