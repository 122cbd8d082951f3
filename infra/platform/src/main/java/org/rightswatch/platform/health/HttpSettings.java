package org.rightswatch.platform.health;

import org.rightswatch.platform.settings.Default;

/**
 * Section {@code http}: where health and metrics are served.
 *
 * @param host loopback unless somebody decides otherwise
 * @param port 0 takes any free port
 */
public record HttpSettings(
        @Default("127.0.0.1") String host, @Default("8081") int port) {

    public HttpSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be 0 to 65535, is " + port);
        }
    }
}
