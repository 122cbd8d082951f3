package org.rightswatch.local.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.SavedPages;
import org.rightswatch.crawler.SavedPages.Explained;
import org.rightswatch.crawler.SavedPages.Saved;
import org.rightswatch.crawler.extract.FieldOrigin;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.sitepack.SitePackFolder;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.crawler.url.WebUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rightswatch extract}: listings from saved pages and documents, as the crawler would have read them. */
@Command(
        name = "extract",
        description =
                "Read listings from saved pages or documents; JSON lines. The site pack is chosen by the URL's host.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Saved pages or documents, all from --url.")
    private List<Path> files = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Where the files came from.")
    private @Nullable String url;

    @Option(
            names = "--pages",
            paramLabel = "FILE.jsonl",
            description = "A batch instead: {\"id\",\"file\",\"url\",\"contentType\"} a line, answered in order.")
    private @Nullable Path pages;

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "The source they belong to (YAML): id, market, language, channel.")
    private @Nullable Path source;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "More site packs beside the built-in ones.")
    private @Nullable Path packs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where listings go; - is standard output.")
    private String out = "";

    @Option(names = "--explain", description = "Tell field by field on standard error where each value came from.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (pages == null == files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either FILE… with --url, or --pages");
        }
        SourceContext context = SavedPages.source(source);
        try (SavedPages reader = SavedPages.with(packs == null ? SitePacks.builtIn() : SitePackFolder.load(packs));
                OutputStream sink = new BufferedOutputStream(Streams.output(out, spec), 1 << 16)) {
            return pages == null ? single(reader, sink, context) : batch(reader, pages, sink, context);
        }
    }

    private int batch(SavedPages reader, Path input, OutputStream sink, SourceContext context) throws IOException {
        SavedPages.Summary summary = reader.batch(input, sink, context, explain ? this::tell : told -> {});
        PrintWriter err = spec.commandLine().getErr();
        err.println("rightswatch: pages " + summary.pages() + ", listings " + summary.listings() + ", unreadable "
                + summary.failed());
        err.flush();
        return summary.failed() == 0 ? 0 : 1;
    }

    private int single(SavedPages reader, OutputStream sink, SourceContext context) throws IOException {
        String address = url;
        if (address == null) {
            throw new ParameterException(spec.commandLine(), "--url is missing: where did the files come from?");
        }
        if (WebUrl.parse(address).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--url: " + address + " is no http or https address");
        }
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            Explained read = reader.read(new Saved(file.toString(), file, address, null), context);
            for (Listing listing : read.reading().listings()) {
                sink.write((Json.events().writeValueAsString(listing) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (explain
                    || (read.reading().listings().isEmpty() && read.reading().error() == null)) {
                tell(read);
            }
            if (read.reading().error() != null) {
                failures.add(read.reading().error());
            }
        }
        failures.forEach(failure -> spec.commandLine().getErr().println("rightswatch: " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void tell(Explained read) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(read.reading().id() + ": " + read.reading().pageClass() + ", " + read.reason() + ", listings "
                + read.reading().listings().size() + (read.nextPage() == null ? "" : ", next page " + read.nextPage()));
        for (FieldOrigin origin : read.origins()) {
            err.println(oneLine("  " + origin.field() + " = " + origin.value() + "  <- " + origin.source()
                    + (origin.path() == null ? "" : " " + origin.path()) + " (" + origin.confidence() + ")"));
            origin.others().forEach(other -> err.println(oneLine("      not " + other)));
        }
        err.flush();
    }

    /** Values come from outside: no control characters on the terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
