package org.rightswatch.alerting.channel.email;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.platform.retry.Reason;

/** Hands one mail at a time to a mail server and says what it answered (RFC 5321: 4xx may be tried again, 5xx not). */
public final class Smtp {

    private static final int BUSY_FIRST = 400;
    private static final int REFUSED_FIRST = 500;
    private static final int SERVICE_CLOSING = 421;

    private final SmtpSettings settings;
    private final Clock clock;
    private final Session session;

    public Smtp(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    /** Reads an address as people write it; a wrong one is an {@link IllegalArgumentException}. */
    public static InternetAddress address(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length == 1 && addresses[0].getAddress().indexOf('@') > 0) {
                addresses[0].validate();
                return addresses[0];
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("not a mail address: " + text + " (" + e.getMessage() + ")", e);
        }
        throw new IllegalArgumentException("not a mail address: " + text);
    }

    /** Sends the mail; never throws for what the server answers. */
    public Delivery send(Mail mail) {
        try (Transport transport = session.getTransport("smtp")) {
            var message = MimeMails.of(session, mail, clock.instant());
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Delivered("");
        } catch (AuthenticationFailedException e) {
            // An expired password is mended by the operator; what is to be told must not be lost meanwhile.
            return new Delivery.TryAgain(Reason.UNAVAILABLE, "the mail server refused our login: " + e.getMessage());
        } catch (MailConnectException e) {
            return new Delivery.TryAgain(Reason.CONNECT, "no connection to " + server() + ": " + e.getMessage());
        } catch (SendFailedException e) {
            return judge(e);
        } catch (MessagingException e) {
            return broken(e);
        } catch (IOException e) {
            return new Delivery.Refused(Reason.BUG, "the mail could not be composed: " + e.getMessage());
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.username() == null || settings.password() == null) {
            transport.connect();
        } else {
            transport.connect(settings.username(), settings.password().reveal());
        }
    }

    private Delivery judge(SendFailedException failure) {
        Address[] sent = failure.getValidSentAddresses();
        if (sent != null && sent.length > 0) {
            return new Delivery.Delivered("taken for " + words(sent) + " only: " + answers(failure));
        }
        OptionalInt code = code(failure);
        if (code.isEmpty()) {
            return broken(failure);
        }
        String detail = server() + " answered " + answers(failure);
        if (code.getAsInt() >= REFUSED_FIRST) {
            return new Delivery.Refused(Reason.REJECTED, detail);
        }
        return code.getAsInt() >= BUSY_FIRST
                ? new Delivery.TryAgain(
                        code.getAsInt() == SERVICE_CLOSING ? Reason.UNAVAILABLE : Reason.RATE_LIMITED, detail)
                : new Delivery.TryAgain(Reason.UNKNOWN_RESULT, detail);
    }

    private Delivery broken(MessagingException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Reason reason = cause instanceof SocketTimeoutException ? Reason.TIMEOUT : Reason.CONNECTION_LOST;
        return new Delivery.TryAgain(reason, "conversation with " + server() + " broke: " + cause.getMessage());
    }

    /** The first answer code in the chain of failures, recipients' before the whole mail's. */
    private static OptionalInt code(MessagingException failure) {
        OptionalInt deeper = next(failure).map(Smtp::code).orElse(OptionalInt.empty());
        return deeper.isPresent() ? deeper : own(failure);
    }

    private static OptionalInt own(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> OptionalInt.of(e.getReturnCode());
            case SMTPSenderFailedException e -> OptionalInt.of(e.getReturnCode());
            case SMTPSendFailedException e -> OptionalInt.of(e.getReturnCode());
            default -> OptionalInt.empty();
        };
    }

    private static String answers(MessagingException failure) {
        String own = String.valueOf(failure.getMessage()).strip();
        return next(failure).map(deeper -> own + " " + answers(deeper)).orElse(own);
    }

    private static Optional<MessagingException> next(MessagingException failure) {
        return failure.getNextException() instanceof MessagingException next ? Optional.of(next) : Optional.empty();
    }

    private String server() {
        return settings.host() + ":" + settings.port();
    }

    private static String words(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    private static Properties properties(SmtpSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties all = new Properties();
        all.put("mail.smtp.host", settings.host());
        all.put("mail.smtp.port", Integer.toString(settings.port()));
        all.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        all.put("mail.smtp.sendpartial", "true");
        all.put("mail.mime.charset", "UTF-8");
        for (String key : List.of("connectiontimeout", "timeout", "writetimeout")) {
            all.put("mail.smtp." + key, millis);
        }
        switch (settings.protection()) {
            case NONE -> {}
            case STARTTLS -> {
                all.put("mail.smtp.starttls.required", "true");
                all.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                all.put("mail.smtp.ssl.enable", "true");
                all.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        return all;
    }
}
