package org.rightswatch.local.cli;

import java.util.List;
import org.rightswatch.platform.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program behind the launcher {@code rightswatch}: a list of commands, and one way to fail. */
@Terminal
@Command(
        name = "rightswatch",
        description = "Cross-border monitoring and early warning for trademarks and copyright works.",
        versionProvider = VersionCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit codes: 0 fine, 1 the work had failures that are listed, 2 wrong use or configuration."})
public final class Main implements Runnable {
    /** Every command, in the order of the help page. A new command is one class and one line here. */
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            UpCommand.class,
            CrawlerCommand.class,
            StreamProcessorCommand.class,
            AlertingCommand.class,
            RightsCommand.class,
            CrawlCommand.class,
            RobotsCommand.class,
            ExtractCommand.class,
            SourceCommand.class,
            HostCommand.class,
            CaptureCommand.class,
            BenchCommand.class,
            MatchCommand.class,
            SimilarityCommand.class,
            DigestCommand.class,
            DoctorCommand.class,
            TopicsCommand.class,
            QuarantineCommand.class,
            PasswordHashCommand.class,
            VersionCommand.class,
            WarmUpCommand.class);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help message and exit.")
    @SuppressWarnings("unused") // picocli asks the option, not the field
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print version information and exit.")
    @SuppressWarnings("unused")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command in this JVM. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        COMMANDS.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Failures::wrongUse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.failed(failure, command, main.debug));
        return line;
    }

    /** No command given: that is wrong use, answered with the help page. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }
}
