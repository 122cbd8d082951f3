package org.rightswatch.crawler.sitepack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightswatch.crawler.url.WebUrl;

/**
 * How to tell two addresses of one offer: what the expression finds in path and query goes into the one address.
 *
 * @param pattern with groups
 * @param url with {@code {host}} and {@code {1}}, {@code {2}}…
 */
public record Identity(Pattern pattern, String url) {

    /** The one address, when this is the address of an offer. */
    Optional<String> canonical(WebUrl address) {
        Matcher matcher = pattern.matcher(address.requestTarget());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String filled = url.replace("{host}", address.authority()).replace("{scheme}", address.scheme());
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            filled = filled.replace("{" + i + "}", group == null ? "" : group);
        }
        return Optional.of(filled);
    }
}
