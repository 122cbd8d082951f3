package org.rightswatch.local.cli;

import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How a command's failure meets a person: one line on stderr that says what, where and how to mend. */
@Terminal
final class Failures {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Failures() {}

    static int wrongUse(ParameterException failure, String[] arguments) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        print(
                failure.getCommandLine(),
                oneLine(String.valueOf(failure.getMessage())) + "; see `" + command + " --help`");
        return WRONG_USE;
    }

    static int failed(Exception failure, CommandLine command, boolean debug) {
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        if (failure instanceof Problem problem) {
            print(command, problem.message());
            return problem.exitCode();
        }
        print(command, oneLine(failure.toString()) + (debug ? "" : "; add --debug to see where"));
        return FAILED;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println("rightswatch: " + line);
        command.getErr().flush();
    }

    private static String oneLine(String text) {
        return Line.of(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("failed"));
    }
}
