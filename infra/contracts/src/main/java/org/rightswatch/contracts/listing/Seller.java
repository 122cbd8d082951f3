package org.rightswatch.contracts.listing;

import org.jspecify.annotations.Nullable;

/**
 * Who offers: a shop name or id and its published business address, never a private person's contact.
 *
 * @param country ISO 3166 alpha-2
 */
public record Seller(
        @Nullable String id,
        @Nullable String name,
        @Nullable String country,
        @Nullable String url) {}
