package org.rightswatch.crawler.sitepack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one national edition of a site sells to, in which currency and language. */
public record Locality(
        List<String> market,
        @Nullable String currency,
        @Nullable String language) {}
