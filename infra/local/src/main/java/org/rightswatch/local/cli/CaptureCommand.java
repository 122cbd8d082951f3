package org.rightswatch.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.capture.CaptureSearch;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.DataSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code capture show URL}: what was fetched from an address, as the evidence says it. */
@Command(
        name = "capture",
        description = "What was fetched and kept as evidence.",
        subcommands = {CaptureCommand.Show.class})
final class CaptureCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say capture show URL");
    }

    /** Each capture of an address, newest first. */
    @Terminal
    @Command(
            name = "show",
            description = {
                "Prints every capture of an address, newest first: file and place, when, status, headers, digest.",
                "Exit code 1 when there is none, or when bytes no longer have their digest."
            })
    static final class Show implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Parameters(paramLabel = "URL", description = "The address, as it was fetched.")
        private String url;

        @Option(
                names = "--captures",
                paramLabel = "DIR",
                description = "Folder of WARC files; without it the crawler's own below data.directory.")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            String address = WebUrl.parse(url)
                    .orElseThrow(() -> new Problem("is not an http or https address", url, "give the whole address"))
                    .withoutFragment()
                    .toString();
            List<CaptureSearch.Found> found = search(folder(), address);
            found.forEach(Show::print);
            if (found.isEmpty()) {
                System.err.println("no capture of " + Line.of(address) + " in " + folder());
            }
            boolean sound = found.stream().noneMatch(capture -> Boolean.FALSE.equals(capture.digestMatches()));
            return sound && !found.isEmpty() ? 0 : Problem.FAILED;
        }

        private Path folder() {
            Path given = folder;
            return given != null
                    ? given
                    : config.given()
                            .section("data", DataSettings.class)
                            .directory()
                            .resolve("crawler")
                            .resolve("captures");
        }

        private static List<CaptureSearch.Found> search(Path folder, String address) {
            if (!Files.isDirectory(folder)) {
                throw new Problem("there is no such folder", folder.toString(), "name it with --captures or --config");
            }
            try {
                return new CaptureSearch(folder).of(address);
            } catch (IOException e) {
                throw Problem.failed(
                                "cannot be read (" + FileTrouble.words(e) + ")",
                                folder.toString(),
                                "check its WARC files")
                        .causedBy(e);
            }
        }

        private static void print(CaptureSearch.Found capture) {
            System.out.println(capture.kind() + "  " + capture.date() + "  " + Line.of(capture.url()));
            System.out.println("  kept in " + Line.of(capture.place()));
            if (capture.digest() != null) {
                System.out.println("  payload " + capture.digest() + verdict(capture.digestMatches()));
            }
            if (capture.refersTo() != null) {
                System.out.println("  the same as " + Line.of(capture.refersTo()));
            }
            capture.head().forEach(line -> System.out.println("  | " + Line.of(line)));
        }

        private static String verdict(@Nullable Boolean matches) {
            return matches == null ? "" : matches ? ", which its bytes have" : ", WHICH ITS BYTES DO NOT HAVE";
        }
    }
}
