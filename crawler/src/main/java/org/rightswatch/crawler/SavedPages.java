package org.rightswatch.crawler;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.json.Malformed;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.crawler.document.DocumentLimits;
import org.rightswatch.crawler.document.DocumentListings;
import org.rightswatch.crawler.document.DocumentText;
import org.rightswatch.crawler.document.Documents;
import org.rightswatch.crawler.extract.Extraction;
import org.rightswatch.crawler.extract.Extractor;
import org.rightswatch.crawler.extract.FieldOrigin;
import org.rightswatch.crawler.extract.Page;
import org.rightswatch.crawler.extract.PageClass;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.sitepack.SitePacks;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Listings from pages and documents that somebody saved: what the command {@code extract} does. The site pack is chosen by
 * the URL's host, so a saved page reads as it would have read when fetched.
 */
public final class SavedPages implements AutoCloseable {

    /** Pages in memory at once, beyond those being read. */
    private static final int AHEAD = 32;

    private final Extractor extractor;
    private final Documents documents = Documents.within(DocumentLimits.standard());

    private SavedPages(Extractor extractor) {
        this.extractor = extractor;
    }

    /** With the built-in site packs, or others as well. */
    public static SavedPages with(SitePacks packs) {
        return new SavedPages(new Extractor(packs));
    }

    /**
     * One saved page, as a line of the batch input names it.
     *
     * @param id comes back with the answer
     * @param file where it is saved
     * @param url where it came from
     * @param contentType the header it came with; null lets the file's ending decide
     */
    public record Saved(
            String id, Path file, String url, @Nullable String contentType) {}

    /**
     * What one saved page says, as a line of the batch output.
     *
     * @param error why it could not be read; null when it could
     */
    public record Reading(
            String id,
            @JsonProperty("class") PageClass pageClass,
            List<Listing> listings,
            @Nullable String error) {}

    /** A reading with its reason and where each value came from. */
    public record Explained(
            Reading reading, String reason, @Nullable String nextPage, List<FieldOrigin> origins) {}

    /** How a batch went. */
    public record Summary(int pages, int listings, int failed) {}

    /** Reads one saved page for a source. */
    public Explained read(Saved saved, SourceContext source) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(saved.file());
        } catch (IOException e) {
            String error = saved.file() + ": cannot be read (" + FileTrouble.words(e) + ")";
            return new Explained(new Reading(saved.id(), PageClass.OTHER, List.of(), error), error, null, List.of());
        }
        String type = type(saved);
        if (DocumentListings.isDocument(
                type, saved.contentType() == null ? saved.file().toString() : saved.url())) {
            return document(saved, documents.read(bytes, type), source);
        }
        Extraction extraction = extractor.extract(new Page(saved.url(), type, bytes, source));
        Reading reading = new Reading(saved.id(), extraction.pageClass(), extraction.listings(), null);
        return new Explained(reading, extraction.reason(), extraction.nextPage(), extraction.origins());
    }

    private static Explained document(Saved saved, DocumentText text, SourceContext source) {
        List<Listing> listings =
                DocumentListings.of(text, saved.url(), source).stream().toList();
        String error = listings.isEmpty()
                ? saved.file() + ": " + (text.problem() == null ? "holds no text" : text.problem())
                : null;
        String reason = "document" + (text.problem() == null ? "" : ", " + text.problem());
        return new Explained(new Reading(saved.id(), PageClass.OTHER, listings, error), reason, null, List.of());
    }

    /**
     * The source of a YAML file such as {@code crawl --source} takes: id, market, language and channel of it, or of the first
     * one under {@code sources}. Null stands for a source that knows nothing.
     */
    public static SourceContext source(@Nullable Path file) {
        if (file == null) {
            return SourceContext.of("saved");
        }
        try {
            JsonNode top = new YAMLMapper().readTree(Files.readString(file));
            JsonNode node = top.path("sources").isArray() ? top.path("sources").path(0) : top;
            List<String> market = new ArrayList<>();
            node.path("market").forEach(code -> market.add(code.asString()));
            return new SourceContext(
                    node.path("id").asString("saved"),
                    node.hasNonNull("channel") ? Json.strict().treeToValue(node.path("channel"), Channel.class) : null,
                    market,
                    node.hasNonNull("language") ? node.path("language").asString() : null,
                    null);
        } catch (IOException | JacksonException e) {
            throw new Problem("is no source (" + e.getMessage() + ")", file.toString(), "give YAML with an id")
                    .causedBy(e);
        }
    }

    /** Ends the document reader's process, if one was started. */
    @Override
    public void close() {
        documents.close();
    }

    /** Reads a batch on all cores; answers come in the order of the input. */
    public Summary batch(Path input, OutputStream output, SourceContext source, Consumer<Explained> told) {
        try (Stream<String> lines = Files.lines(input);
                ExecutorService pool =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Batch batch = new Batch(pool, output, source, told);
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                if (!line.isBlank()) {
                    batch.submit(saved(line, input + ":" + number));
                }
            }
            return batch.finish();
        } catch (IOException e) {
            throw Problem.failed(
                            "cannot be read or written (" + FileTrouble.words(e) + ")",
                            input.toString(),
                            "check the path and the room on the disk")
                    .causedBy(e);
        }
    }

    private static Saved saved(String line, String where) {
        try {
            return Json.strict().readValue(line, Saved.class);
        } catch (JacksonException e) {
            throw new Problem(
                            "is not {\"id\",\"file\",\"url\",\"contentType\"} (" + Malformed.explain(e) + ")",
                            where,
                            "correct the line")
                    .causedBy(e);
        }
    }

    private static @Nullable String type(Saved saved) {
        if (saved.contentType() != null) {
            return saved.contentType();
        }
        String name = saved.file().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") ? "text/html" : null;
    }

    /** Keeps a window of pages in work and writes the answers in order. */
    private final class Batch {

        private final ExecutorService pool;
        private final OutputStream out;
        private final Consumer<Explained> told;
        private final SourceContext source;
        private final Deque<Future<Explained>> window = new ArrayDeque<>();
        private int pages;
        private int listings;
        private int failed;

        Batch(ExecutorService pool, OutputStream out, SourceContext source, Consumer<Explained> told) {
            this.pool = pool;
            this.out = out;
            this.source = source;
            this.told = told;
        }

        void submit(Saved saved) throws IOException {
            window.add(pool.submit(() -> read(saved, source)));
            if (window.size() > AHEAD) {
                write(window.removeFirst());
            }
        }

        Summary finish() throws IOException {
            while (!window.isEmpty()) {
                write(window.removeFirst());
            }
            return new Summary(pages, listings, failed);
        }

        private void write(Future<Explained> future) throws IOException {
            Explained explained = await(future);
            told.accept(explained);
            Reading reading = explained.reading();
            pages++;
            listings += reading.listings().size();
            failed += reading.error() == null ? 0 : 1;
            out.write(Json.events().writeValueAsBytes(reading));
            out.write('\n');
        }

        private static Explained await(Future<Explained> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Problem.failed("was interrupted", "extract", "run it again")
                        .causedBy(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("reading a page never throws", e.getCause());
            }
        }
    }
}
