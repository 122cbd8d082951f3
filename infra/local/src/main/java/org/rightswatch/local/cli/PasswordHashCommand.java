package org.rightswatch.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.console.Console;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code password-hash}: what stands in the settings instead of a console user's password. */
@Terminal
@Command(
        name = "password-hash",
        description =
                "Read a password (typed, or one line of standard input) and print its hash for alerting.console.users.")
final class PasswordHashCommand implements Callable<Integer> {

    private static final int SHORTEST = 8;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String password = read();
        if (password == null || password.length() < SHORTEST) {
            throw new Problem(
                    "the password is shorter than " + SHORTEST + " characters", "password-hash", "choose a longer one");
        }
        spec.commandLine().getOut().println(Console.passwordHash(password));
        return 0;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when there is no terminal
    private static @Nullable String read() throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            char[] typed = terminal.readPassword("password: ");
            return typed == null ? null : new String(typed);
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
