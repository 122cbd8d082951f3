package org.rightswatch.crawler.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightswatch.crawler.url.WebUrl;

/** One parameter of an address; the others keep their place and spelling. */
final class QueryParameter {

    private QueryParameter() {}

    static Optional<String> of(WebUrl url, String name) {
        return parts(url).stream()
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    static WebUrl with(WebUrl url, String name, String value) {
        List<String> parts = new ArrayList<>();
        boolean there = false;
        for (String part : parts(url)) {
            boolean its = part.startsWith(name + "=");
            there |= its;
            parts.add(its ? name + "=" + value : part);
        }
        if (!there) {
            parts.add(name + "=" + value);
        }
        return new WebUrl(
                url.scheme(), url.userInfo(), url.host(), url.port(), url.path(), String.join("&", parts), null);
    }

    private static List<String> parts(WebUrl url) {
        String query = url.query();
        return query == null || query.isEmpty() ? List.of() : List.of(query.split("&", -1));
    }
}
