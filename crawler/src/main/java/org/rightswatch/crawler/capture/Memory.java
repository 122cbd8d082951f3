package org.rightswatch.crawler.capture;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last whole capture of each address, of this process and bounded: what is forgotten is kept whole once more. */
final class Memory {

    private static final int MOST = 20_000;

    private final Map<String, Seen> seen = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Seen of(String url) {
        return seen.get(url);
    }

    synchronized void put(String url, Seen capture) {
        seen.put(url, capture);
    }
}
