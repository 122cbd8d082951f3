package org.rightswatch.crawler.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last whole capture of each address. Of this process it is known at once, bounded; of earlier ones by their indexes. */
final class Memory {

    private static final int MOST = 20_000;

    private final @Nullable Earlier earlier;

    private final Map<String, Seen> seen = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param earlier captures of earlier processes; null when there are none
     */
    Memory(@Nullable Earlier earlier) {
        this.earlier = earlier;
    }

    /** Of this process: bytes that it does not remember are kept whole once more. */
    synchronized @Nullable Seen of(String url) {
        return seen.get(url);
    }

    /** Also of an earlier process: a 304 says nothing without the capture that it means. */
    @Nullable
    Seen ofAnyTime(String url) {
        Seen known = of(url);
        if (known != null || earlier == null) {
            return known;
        }
        Seen found = earlier.of(url);
        if (found != null) {
            put(url, found);
        }
        return found;
    }

    synchronized void put(String url, Seen capture) {
        seen.put(url, capture);
    }
}
