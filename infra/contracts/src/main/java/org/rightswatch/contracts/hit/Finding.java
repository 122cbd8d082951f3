package org.rightswatch.contracts.hit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.value.HitId;

/**
 * A person's decision about a hit.
 *
 * @param reasonCode why, from the firm's own list ({@code licensed-seller}, {@code compatible-with} …)
 * @param by who decided
 */
public record Finding(
        HitId hit,
        Decision decision,
        @Nullable String reasonCode,
        String by,
        Instant at,
        @Nullable String note) {}
