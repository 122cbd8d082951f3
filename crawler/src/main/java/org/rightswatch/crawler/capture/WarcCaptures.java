package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.fetch.Exchange;

/** Keeps captures in WARC files below a directory, one file per hour, or in one file. */
public final class WarcCaptures implements Captures {

    /** A file stays easy to move and to verify. */
    private static final long LARGEST_FILE = 1L << 30;

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path directory;
    private final @Nullable String onlyName;
    private final String software;
    private final Clock clock;
    private @Nullable WarcFile current;
    private String hour = "";

    private WarcCaptures(Path directory, @Nullable String onlyName, String software, Clock clock) {
        this.directory = directory;
        this.onlyName = onlyName;
        this.software = software;
        this.clock = clock;
    }

    /** Opens a directory, and finishes what a killed process left there. */
    public static WarcCaptures in(Path directory, String software, Clock clock) throws IOException {
        Files.createDirectories(directory);
        WarcRepair.finishLeftovers(directory);
        return new WarcCaptures(directory, null, software, clock);
    }

    /** Everything in this one file; {@code .gz} at the end of its name compresses it. */
    public static WarcCaptures file(Path file, String software, Clock clock) throws IOException {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(directory);
        return new WarcCaptures(directory, file.getFileName().toString(), software, clock);
    }

    @Override
    public synchronized Optional<CaptureRef> keep(List<Exchange> exchanges) throws IOException {
        return Optional.of(current().write(exchanges));
    }

    private WarcFile current() throws IOException {
        Instant now = clock.instant();
        String thisHour = HOUR.format(now);
        boolean over =
                onlyName == null && (!thisHour.equals(hour) || (current != null && current.size() > LARGEST_FILE));
        if (current != null && over) {
            close();
        }
        if (current == null) {
            hour = thisHour;
            current = WarcFile.begin(directory.resolve(name(thisHour)), software, now);
        }
        return current;
    }

    /** Random at the end: two instances may share the directory, and a file is never written again. */
    private String name(String thisHour) {
        return onlyName != null
                ? onlyName
                : "rightswatch-" + thisHour + "-" + UUID.randomUUID().toString().substring(0, 8) + ".warc.gz";
    }

    @Override
    public synchronized void close() throws IOException {
        if (current != null) {
            WarcFile closing = current;
            current = null;
            closing.close();
        }
    }
}
