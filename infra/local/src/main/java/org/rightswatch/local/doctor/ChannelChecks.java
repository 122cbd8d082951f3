package org.rightswatch.local.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.rightswatch.alerting.AlertingSettings;
import org.rightswatch.alerting.ReceiverSettings;
import org.rightswatch.alerting.channel.email.SmtpSettings;
import org.rightswatch.platform.settings.SettingsFile;

/** Each receiver: can its server be reached? No mail is sent and nothing is posted. */
final class ChannelChecks {

    private static final int WITHIN_MILLIS = 5_000;

    private final SettingsFile settings;

    ChannelChecks(SettingsFile settings) {
        this.settings = settings;
    }

    List<Checkup> all() {
        List<Checkup> found = new ArrayList<>();
        for (ReceiverSettings receiver :
                settings.section("alerting", AlertingSettings.class).receivers()) {
            found.add(
                    switch (receiver) {
                        case ReceiverSettings.Email email -> mail("receiver " + email.name(), email.smtp());
                        case ReceiverSettings.Webhook hook -> web("receiver " + hook.name(), hook.url());
                    });
        }
        return found.isEmpty() ? List.of(Checkup.skipped("channels", "no receivers configured")) : found;
    }

    /** A mail server greets with 220 (RFC 5321, section 4.2); by TLS from the first byte where so configured. */
    private static Checkup mail(String what, SmtpSettings smtp) {
        String where = "SMTP server " + smtp.host() + ":" + smtp.port();
        try (Socket socket = smtp.security().equalsIgnoreCase("tls")
                ? SSLSocketFactory.getDefault().createSocket()
                : new Socket()) {
            connect(socket, smtp.host(), smtp.port());
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = String.valueOf(in.readLine());
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return greeting.startsWith("220")
                    ? Checkup.ok(what, where + " greets; log-in and delivery were not tried")
                    : Checkup.failed(what, where + " says " + greeting + "; check host, port and security of smtp");
        } catch (IOException e) {
            return Checkup.failed(
                    what, where + " is not reachable (" + words(e) + "); check host, port and security of smtp");
        }
    }

    private static Checkup web(String what, URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        String where = url.getHost() + ":" + port;
        try (Socket socket = new Socket()) {
            connect(socket, url.getHost(), port);
            return Checkup.ok(what, where + " takes connections; nothing was posted");
        } catch (IOException e) {
            return Checkup.failed(what, where + " is not reachable (" + words(e) + "); check its url");
        }
    }

    private static void connect(Socket socket, String host, int port) throws IOException {
        socket.setSoTimeout(WITHIN_MILLIS);
        socket.connect(new InetSocketAddress(host, port), WITHIN_MILLIS);
    }

    private static String words(IOException e) {
        return e instanceof UnknownHostException ? "its name is not known" : String.valueOf(e.getMessage());
    }
}
