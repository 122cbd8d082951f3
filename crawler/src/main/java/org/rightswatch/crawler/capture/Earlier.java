package org.rightswatch.crawler.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.rightswatch.contracts.listing.CaptureRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Captures of earlier processes, by the indexes of the finished files in a directory. */
final class Earlier {

    private static final Logger LOG = LoggerFactory.getLogger(Earlier.class);

    /** Newest first; three weeks of hours. What is older is not found, and the record then names none. */
    private static final int MOST_FILES = 500;

    /** {@code rightswatch-yyyyMMddTHH}: files that begin alike are of one hour. */
    private static final int HOUR_LETTERS = "rightswatch-20261121T10".length();

    private final Path directory;

    Earlier(Path directory) {
        this.directory = directory;
    }

    private record Place(Path index, CaptureIndex.Entry entry) {}

    /** The last whole capture of an address; null when there is none, or none that can be read. */
    @Nullable
    Seen of(String url) {
        try {
            Optional<Place> last = last(url);
            return last.isEmpty() ? null : seen(last.get());
        } catch (IOException e) {
            LOG.warn("an earlier capture of {} cannot be looked up: {}", url, e.toString());
            return null;
        }
    }

    private Optional<Place> last(String url) throws IOException {
        Optional<Place> last = Optional.empty();
        String hour = "";
        for (Path index : indexes()) {
            String its = hour(index);
            if (last.isPresent() && !its.equals(hour)) {
                return last;
            }
            hour = its;
            Optional<Place> here = CaptureIndex.find(index, url).stream()
                    .filter(entry -> entry.whole() && entry.status().equals("200"))
                    .max(Comparator.comparing(CaptureIndex.Entry::time))
                    .map(entry -> new Place(index, entry));
            last = Stream.concat(last.stream(), here.stream())
                    .max(Comparator.comparing(place -> place.entry().time()));
        }
        return last;
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(CaptureIndex.ENDING))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private static String hour(Path index) {
        String name = index.getFileName().toString();
        return name.substring(0, Math.min(name.length(), HOUR_LETTERS));
    }

    private static @Nullable Seen seen(Place place) throws IOException {
        String name = place.index().getFileName().toString();
        String warc = name.substring(0, name.length() - CaptureIndex.ENDING.length());
        long offset = place.entry().offset();
        try (FileChannel channel = FileChannel.open(place.index().resolveSibling(warc), StandardOpenOption.READ)) {
            channel.position(offset);
            try (WarcReader reader = new WarcReader(channel)) {
                if (!(reader.next().orElse(null) instanceof WarcResponse response)) {
                    throw new IOException("no response at " + offset + " of " + warc);
                }
                String digest = response.payloadDigest()
                        .map(its -> its.algorithm() + ":" + its.hex())
                        .orElse("");
                CaptureRef ref = new CaptureRef(warc, offset, place.entry().length(), digest);
                return new Seen(digest, response.id(), response.date(), ref);
            }
        }
    }
}
