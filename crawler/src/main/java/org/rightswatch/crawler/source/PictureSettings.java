package org.rightswatch.crawler.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.rightswatch.platform.settings.DataSize;
import org.rightswatch.platform.settings.Default;

/**
 * Which pictures of a source's listings are fetched, to be compared with works and devices.
 *
 * @param which none, the first of each listing, or all
 * @param perListing at most, of all
 * @param size larger ones are left; bytes on the wire
 */
public record PictureSettings(
        @Default("off") Which which,
        @Default("8") int perListing,
        @Default("5MiB") DataSize size) {

    /** None. */
    public static final PictureSettings OFF = new PictureSettings(Which.OFF, 8, DataSize.parse("5MiB"));

    public PictureSettings {
        if (perListing < 1) {
            throw new IllegalArgumentException("pictures.perListing must be at least 1; which: off fetches none");
        }
    }

    /** Which of a listing's pictures. */
    public enum Which {
        @JsonProperty("off")
        OFF,
        @JsonProperty("first")
        FIRST,
        @JsonProperty("all")
        ALL
    }

    /** How many of a listing at most. */
    int most() {
        return switch (which) {
            case OFF -> 0;
            case FIRST -> 1;
            case ALL -> perListing;
        };
    }

    /** Whether any are fetched. */
    public boolean areWanted() {
        return which != Which.OFF;
    }
}
