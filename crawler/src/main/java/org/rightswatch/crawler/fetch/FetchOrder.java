package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What to fetch.
 *
 * @param accepts kinds worth downloading; others end after the headers
 * @param known validators of the copy we have
 * @param staysHome whether an address has the politeness key of this order, so that a redirect may be followed
 * @param delay between the requests of this fetch, at least
 * @param latest no request begins after this instant
 * @param access how to be let in
 * @param mostBytes on the wire; null: what the limits say for its kind
 */
public record FetchOrder(
        WebUrl url,
        Set<MediaKind> accepts,
        Validators known,
        Predicate<WebUrl> staysHome,
        Duration delay,
        Instant latest,
        Access access,
        @Nullable Integer mostBytes) {

    /** To what everybody may read, as large as its kind may be. */
    public FetchOrder(
            WebUrl url,
            Set<MediaKind> accepts,
            Validators known,
            Predicate<WebUrl> staysHome,
            Duration delay,
            Instant latest) {
        this(url, accepts, known, staysHome, delay, latest, Access.PUBLIC, null);
    }

    /**
     * How to be let in.
     *
     * @param headers sent to the origin of the order's address only, and withheld from what is kept as evidence
     * @param permission who says what may be fetched
     */
    public record Access(Map<String, String> headers, Permission permission) {

        /** As everybody is: robots.txt decides. */
        public static final Access PUBLIC = new Access(Map.of(), Permission.ROBOTS);

        public Access {
            headers = Map.copyOf(headers);
        }

        /** Header names only: values are secrets. */
        @Override
        public String toString() {
            return permission + " " + headers.keySet();
        }
    }

    /** Who says what may be fetched. */
    public enum Permission {
        ROBOTS,
        /** The host's owner gave us credentials for exactly this. */
        LICENCE
    }

    /** What the server told us about the copy we have. */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {

        /** Nothing: an unconditional request. */
        public static final Validators NONE = new Validators(null, null);
    }
}
