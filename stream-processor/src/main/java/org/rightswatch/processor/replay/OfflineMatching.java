package org.rightswatch.processor.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.assess.Rates;
import org.rightswatch.processor.portfolio.Notes;
import org.rightswatch.processor.portfolio.Place;
import org.rightswatch.processor.portfolio.RightsFiles;
import org.rightswatch.processor.portfolio.RightsRow;
import org.rightswatch.processor.register.Register;

/**
 * Matches a file of listings against files of rights, on all cores, hits in the order of the listings. Memory holds the
 * rights and a few batches of listings, however many there are.
 */
public final class OfflineMatching {

    private static final int BATCH = 256;

    private final Settings settings;
    private final Consumer<String> complaints;

    /**
     * What a run is asked for.
     *
     * @param threshold 0 to 100; 0 also writes candidates that scored low or were suppressed
     * @param today the day for listings that do not say when they were fetched
     * @param threads worker threads, at least one
     * @param rates for comparing prices
     */
    public record Settings(double threshold, LocalDate today, int threads, Rates rates) {
        /** With the rates that come with the program. */
        public Settings(double threshold, LocalDate today, int threads) {
            this(threshold, today, threads, Rates.shipped());
        }
    }

    /** What a run did. */
    public record Summary(
            long rights, long listings, long hits, long bad, Duration compiling, Duration matching, long indexBytes) {

        /** Listings a second over the whole matching time. */
        public double rate() {
            return listings / Math.max(1e-9, matching.toNanos() / 1e9);
        }
    }

    /** @param complaints receives one line for each line of input that cannot be used, or can match nothing */
    public OfflineMatching(Settings settings, Consumer<String> complaints) {
        this.settings = settings;
        this.complaints = complaints;
    }

    /** Reads the rights, then streams the listings. {@code name} is how complaints call the listings. */
    public Summary run(List<Path> rightsFiles, BufferedReader listings, String name, OutputStream out)
            throws IOException {
        long start = System.nanoTime();
        List<Right> rights = new ArrayList<>();
        long bad = readRights(rightsFiles, rights, complaints);
        Register register = Register.of(rights);
        long compiled = System.nanoTime();
        Totals totals = match(MatchingEngine.over(register, settings.rates()), listings, name, out);
        return new Summary(
                rights.size(),
                totals.listings,
                totals.hits,
                bad + totals.bad,
                Duration.ofNanos(compiled - start),
                Duration.ofNanos(System.nanoTime() - compiled),
                register.indexBytes());
    }

    /** A register of the rights of one file. Throws on the first line that is no right. */
    public static Register register(Path file) {
        List<Right> rights = new ArrayList<>();
        new OfflineMatching(new Settings(0, LocalDate.EPOCH, 1), line -> {
                    throw new IllegalArgumentException(line);
                })
                .readRights(List.of(file), rights, note -> {});
        return Register.of(rights);
    }

    private long readRights(List<Path> files, List<Right> rights, Consumer<String> notes) {
        RightsFiles reader = RightsFiles.ofNamedHolders();
        long[] bad = {0};
        for (Path file : files) {
            reader.read(file, row -> {
                switch (row) {
                    case RightsRow.Good(Place place, Right right) -> {
                        Notes.of(place, right).ifPresent(notes);
                        rights.add(right);
                    }
                    case RightsRow.Bad wrong -> {
                        bad[0]++;
                        complaints.accept(wrong.line());
                    }
                    case RightsRow.Repeated ignored -> {}
                }
            });
        }
        return bad[0];
    }

    private static final class Totals {
        long listings;
        long hits;
        long bad;
    }

    private Totals match(MatchingEngine engine, BufferedReader listings, String name, OutputStream out)
            throws IOException {
        Totals totals = new Totals();
        Deque<Future<ListingBatch.Result>> running = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(settings.threads())) {
            long line = 0;
            List<String> lines = new ArrayList<>(BATCH);
            String next = listings.readLine();
            while (next != null) {
                lines.add(next);
                line++;
                next = listings.readLine();
                if (lines.size() == BATCH || next == null) {
                    ListingBatch batch = new ListingBatch(engine, settings, name, line - lines.size(), lines);
                    running.add(workers.submit(batch::match));
                    lines = new ArrayList<>(BATCH);
                }
                while (running.size() > settings.threads() * 3) {
                    write(running.remove(), totals, out);
                }
            }
            while (!running.isEmpty()) {
                write(running.remove(), totals, out);
            }
        }
        return totals;
    }

    private void write(Future<ListingBatch.Result> future, Totals totals, OutputStream out) throws IOException {
        ListingBatch.Result result = result(future);
        out.write(result.json().getBytes(StandardCharsets.UTF_8));
        result.complaints().forEach(complaints);
        result.notes().forEach(complaints);
        totals.listings += result.listings();
        totals.hits += result.hits();
        totals.bad += result.complaints().size();
    }

    private static ListingBatch.Result result(Future<ListingBatch.Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while matching", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
