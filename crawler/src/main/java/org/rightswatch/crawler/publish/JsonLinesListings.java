package org.rightswatch.crawler.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;

/** Listings as JSON, one a line. */
public final class JsonLinesListings implements ListingSink {

    private final Writer out;

    /** The caller closes the writer. */
    public JsonLinesListings(Writer out) {
        this.out = out;
    }

    @Override
    public synchronized int publish(List<Listing> listings) {
        try {
            for (Listing listing : listings) {
                out.write(Json.events().writeValueAsString(listing) + "\n");
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
