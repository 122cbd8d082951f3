package org.rightswatch.crawler.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.Default;
import org.rightswatch.platform.settings.Secret;

/**
 * How a JSON API is asked and read.
 *
 * @param preset a ready configuration, {@code ebay-browse} or {@code etsy-v3}; what else is given here overrides it
 * @param auth how to be let in; absent: everybody is
 * @param headers sent with every request
 * @param listings JSONPath of the array of offers
 * @param fields name of a field → JSONPath within an offer, or {@code =text}: id, title, url, description, price, divisor,
 *     currency, brand, category, sku, gtin, seller, sellerId, sellerCountry, images, availability, language, market
 * @param paging where the next page is
 * @param dailyQuota requests a day; spread evenly over the day, so that the last query of a day is answered too
 * @param permission whether robots.txt says what may be fetched, or the API's licence does
 */
public record ApiSettings(
        @Nullable String preset,
        @Nullable Auth auth,
        Map<String, String> headers,
        @Nullable String listings,
        Map<String, String> fields,
        @Nullable Paging paging,
        @Nullable Integer dailyQuota,
        @Nullable Permission permission) {

    public ApiSettings {
        if (dailyQuota != null && dailyQuota < 1) {
            throw new IllegalArgumentException("dailyQuota: at least 1");
        }
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** Who says what may be fetched. */
    public enum Permission {
        @JsonProperty("robots")
        ROBOTS,
        /** The provider gave us credentials for exactly this; its licence counts, not the robots.txt of its host. */
        @JsonProperty("licence")
        LICENCE
    }

    /**
     * How to be let in.
     *
     * @param header that carries the key or token; {@code Authorization} for tokens
     * @param key of a provider that wants one
     * @param tokenUrl where client credentials are exchanged for a token (RFC 6749 section 4.4)
     * @param scope of the token
     */
    public record Auth(
            @Nullable String header,
            @Nullable Secret key,
            @Nullable String tokenUrl,
            @Nullable String clientId,
            @Nullable Secret clientSecret,
            @Nullable String scope) {}

    /**
     * Where the next page is: an address in the answer, or a parameter that grows.
     *
     * @param next JSONPath of the next page's address
     * @param parameter of the request that says where a page begins
     * @param step added to it for the next page
     * @param total JSONPath of the number of offers in all; no page is asked for beyond it
     */
    public record Paging(
            @Nullable String next,
            @Nullable String parameter,
            @Default("100") int step,
            @Nullable String total) {}
}
