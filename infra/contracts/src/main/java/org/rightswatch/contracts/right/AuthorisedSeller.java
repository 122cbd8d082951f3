package org.rightswatch.contracts.right;

import org.jspecify.annotations.Nullable;

/**
 * Someone whom the owner allows to sell or publish: a seller of a source, or everything on a domain.
 *
 * @param source id of the source the seller trades on; any source when absent
 * @param seller the seller's id or name there
 * @param domain a host; its subdomains count too
 */
public record AuthorisedSeller(
        @Nullable String source,
        @Nullable String seller,
        @Nullable String domain) {

    public AuthorisedSeller {
        if ((seller == null || seller.isBlank()) && (domain == null || domain.isBlank())) {
            throw new IllegalArgumentException("an authorised seller needs 'seller' or 'domain'");
        }
    }
}
