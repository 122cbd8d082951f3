package org.rightswatch.crawler.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.crawler.fetch.Exchange;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.fetch.Trail;
import org.rightswatch.crawler.url.WebUrl;

/** What came of showing a page. */
public sealed interface Rendering {

    /**
     * The page as it stands after its scripts.
     *
     * @param page HTML in UTF-8 as its body; its trail is that of the fetch, with the requests for the parts counted in
     * @param picture a PNG of what a visitor sees, empty when it could not be taken
     * @param parts what was fetched for it, in order
     * @param notes how it was shown, by name, for the record
     * @param ledTo where it wanted to go, null when it stayed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Rendered(
            Fetched page,
            byte[] picture,
            List<Exchange> parts,
            Map<String, String> notes,
            @Nullable WebUrl ledTo) implements Rendering {}

    /**
     * It could not be shown.
     *
     * @param why in one line
     * @param trail of the fetch, with the requests for the parts counted in
     */
    record Failed(String why, Trail trail) implements Rendering {}

    /** No browser got free in time; the page may come again. */
    record Busy(String why, Trail trail) implements Rendering {}
}
