package org.rightswatch.local.sample;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a visitor asks a site for. */
record Ask(String path, Map<String, String> query) {

    static Ask of(URI uri) {
        String raw = uri.getRawQuery();
        Map<String, String> query = raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                p -> decode(p[0]), p -> p.length > 1 ? decode(p[1]) : "", (a, b) -> a));
        return new Ask(uri.getPath(), query);
    }

    /** The page number asked for, from 1. */
    int page() {
        String page = query.getOrDefault("page", "1");
        return page.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
