package org.rightswatch.alerting.console;

import java.time.Duration;
import java.util.List;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/**
 * Part {@code console} of section {@code alerting}.
 *
 * @param host the address it listens on: loopback unless a proxy with TLS stands before it
 * @param port 0 takes any free port
 * @param users who may sign in; nobody can when it is empty
 * @param names host names the console is reached under besides loopback ones; requests for other names are refused
 * @param idle a session without a request ends after this time
 * @param timeZone in which times are shown, an IANA name
 */
public record ConsoleSettings(
        @Default("127.0.0.1") String host,
        @Default("8080") int port,
        @Default("[]") List<User> users,
        @Default("[]") List<String> names,
        @Default("30m") Duration idle,
        @Default("UTC") String timeZone) {

    public ConsoleSettings {
        users = List.copyOf(users);
        names = List.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, is " + port);
        }
    }

    /**
     * A person who may sign in.
     *
     * @param name what they type and what stands under their decisions
     * @param passwordHash Argon2 or bcrypt; {@code rightswatch password-hash} makes one
     */
    public record User(String name, Secret passwordHash) {}
}
