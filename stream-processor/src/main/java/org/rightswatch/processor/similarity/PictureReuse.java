package org.rightswatch.processor.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.PdqHash;

/**
 * Tells whether another picture is nearly a work's picture, also when it was turned or mirrored. The work is known by its PDQ hashes
 * alone: fingerprints travel, the work itself does not.
 */
public final class PictureReuse {

    /** The most bits that may differ for a hit to be thought of; unrelated pictures differ in 128 ± 8. */
    public static final int MOST_BITS = 48;

    private static final String PREFIX = "pdq:";

    private final List<PdqHash> hashes;

    /**
     * How near a picture comes.
     *
     * @param bits of 256 that differ
     * @param turned whether the work had to be turned or mirrored for that
     */
    public record Nearness(int bits, boolean turned) {}

    private PictureReuse(List<PdqHash> hashes) {
        this.hashes = hashes;
    }

    /** Of the work's own picture, with all its turns. */
    public static PictureReuse of(Pdq picture) {
        return new PictureReuse(picture.turned());
    }

    /** From what {@link #content()} wrote, or from one hash as {@code pdq:} and 64 hex digits; empty for anything else. */
    public static Optional<PictureReuse> parse(String content) {
        if (!content.startsWith(PREFIX)) {
            return Optional.empty();
        }
        List<Optional<PdqHash>> hashes = Arrays.stream(
                        content.substring(PREFIX.length()).split(",", -1))
                .map(PdqHash::parse)
                .toList();
        return hashes.stream().allMatch(Optional::isPresent)
                ? Optional.of(new PictureReuse(
                        hashes.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    /** What stands for the picture in the right's {@code content}. */
    public String content() {
        return hashes.stream().map(PdqHash::toString).collect(Collectors.joining(",", PREFIX, ""));
    }

    /** Of the picture as it is or turned, the nearest to this one. */
    public Nearness to(PdqHash picture) {
        int best = 0;
        for (int i = 1; i < hashes.size(); i++) {
            if (hashes.get(i).distance(picture) < hashes.get(best).distance(picture)) {
                best = i;
            }
        }
        return new Nearness(hashes.get(best).distance(picture), best > 0);
    }
}
