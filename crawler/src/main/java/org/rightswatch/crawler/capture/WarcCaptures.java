package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.Exchange;

/** Keeps captures in WARC files below a directory, one file per hour or several when there is much, or in one file. */
public final class WarcCaptures implements Captures {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Folder folder;
    private final Clock clock;
    private final Consumer<CaptureFile> finished;
    private final Memory memory;
    private @Nullable WarcFile current;
    private String hour = "";

    /** Where files go, the only one when it is named, and what they say wrote them. */
    private record Folder(Path directory, @Nullable String onlyName, String software) {}

    private WarcCaptures(Folder folder, Clock clock, Consumer<CaptureFile> finished) {
        this.folder = folder;
        this.clock = clock;
        this.finished = finished;
        this.memory = new Memory(folder.onlyName() == null ? new Earlier(folder.directory()) : null);
    }

    /** Opens a directory, and finishes what a killed process left there. */
    public static WarcCaptures in(Path directory, String software, Clock clock) throws IOException {
        return in(directory, software, clock, file -> {});
    }

    /** As above; each finished file is told, with its digest. */
    public static WarcCaptures in(Path directory, String software, Clock clock, Consumer<CaptureFile> finished)
            throws IOException {
        Files.createDirectories(directory);
        WarcRepair.finishLeftovers(directory, clock.instant()).forEach(finished);
        return new WarcCaptures(new Folder(directory, null, software), clock, finished);
    }

    /** Everything in this one file; {@code .gz} at the end of its name compresses it. */
    public static WarcCaptures file(Path file, String software, Clock clock) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(directory);
        return new WarcCaptures(
                new Folder(directory, file.getFileName().toString(), software), clock, finishedFile -> {});
    }

    @Override
    public Optional<CaptureRef> keep(List<Exchange> exchanges) throws IOException {
        String only = folder.onlyName();
        WarcCompression compression = only == null ? WarcCompression.GZIP : WarcFile.compression(only);
        List<Prepared> prepared = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            prepared.add(Prepared.of(exchange, memory, compression));
        }
        return append(prepared);
    }

    @Override
    public Optional<CaptureRef> keep(Snapshot snapshot) throws IOException {
        String only = folder.onlyName();
        WarcCompression compression = only == null ? WarcCompression.GZIP : WarcFile.compression(only);
        Seen origin = memory.of(snapshot.url().toString());
        Members records = SnapshotRecords.of(snapshot, origin, compression);
        return Optional.of(append(records));
    }

    private synchronized CaptureRef append(Members records) throws IOException {
        return current().append(records);
    }

    private synchronized Optional<CaptureRef> append(List<Prepared> exchanges) throws IOException {
        CaptureRef last = null;
        for (Prepared exchange : exchanges) {
            CaptureRef ref = current().append(exchange.members());
            if (exchange.isFirst()) {
                memory.put(
                        exchange.exchange().url().toString(),
                        new Seen(
                                exchange.digest(),
                                exchange.id(),
                                exchange.exchange().startedAt(),
                                ref));
            }
            last = exchange.before() == null ? ref : exchange.before().ref();
        }
        return Optional.ofNullable(last);
    }

    private WarcFile current() throws IOException {
        Instant now = clock.instant();
        String thisHour = HOUR.format(now);
        boolean over = folder.onlyName() == null && (!thisHour.equals(hour) || (current != null && current.isFull()));
        if (current != null && over) {
            close();
        }
        if (current == null) {
            hour = thisHour;
            current = WarcFile.begin(folder.directory().resolve(name(thisHour)), folder.software(), now);
        }
        return current;
    }

    /** Random at the end: two instances may share the directory, and a file is never written again. */
    private String name(String thisHour) {
        String only = folder.onlyName();
        return only != null
                ? only
                : "rightswatch-" + thisHour + "-" + UUID.randomUUID().toString().substring(0, 8) + ".warc.gz";
    }

    @Override
    public synchronized void close() throws IOException {
        if (current != null) {
            WarcFile closing = current;
            current = null;
            finished.accept(closing.finish(clock.instant()));
        }
    }
}
