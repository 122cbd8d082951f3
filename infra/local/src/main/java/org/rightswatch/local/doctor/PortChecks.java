package org.rightswatch.local.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.rightswatch.alerting.AlertingSettings;
import org.rightswatch.alerting.console.ConsoleSettings;
import org.rightswatch.platform.health.HttpSettings;
import org.rightswatch.platform.settings.SettingsFile;

/** The ports that we want to listen on. */
final class PortChecks {

    private final SettingsFile settings;

    PortChecks(SettingsFile settings) {
        this.settings = settings;
    }

    List<Checkup> all() {
        HttpSettings health = settings.section("http", HttpSettings.class);
        ConsoleSettings console =
                settings.section("alerting", AlertingSettings.class).console();
        return List.of(
                free("port of health", health.host(), health.port(), "http.port"),
                free("port of console", console.host(), console.port(), "alerting.console.port"));
    }

    private static Checkup free(String what, String host, int port, String key) {
        if (port == 0) {
            return Checkup.ok(what, "any free port is taken");
        }
        String where = host + ":" + port;
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Checkup.ok(what, where + " is free");
        } catch (IOException e) {
            String mend = "; fine when RightsWatch runs already, else stop what uses it or change " + key;
            return Checkup.failed(what, where + " cannot be used (" + e.getMessage() + ")" + mend);
        }
    }
}
