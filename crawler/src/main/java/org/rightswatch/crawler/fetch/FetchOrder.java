package org.rightswatch.crawler.fetch;

import java.time.Duration;
import java.time.Instant;
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
 */
public record FetchOrder(
        WebUrl url,
        Set<MediaKind> accepts,
        Validators known,
        Predicate<WebUrl> staysHome,
        Duration delay,
        Instant latest) {

    /** What the server told us about the copy we have. */
    public record Validators(
            @Nullable String etag, @Nullable String lastModified) {

        /** Nothing: an unconditional request. */
        public static final Validators NONE = new Validators(null, null);
    }
}
