package org.rightswatch.crawler.api;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import org.rightswatch.crawler.extract.PersonalData;
import org.rightswatch.crawler.extract.SourceContext;
import org.rightswatch.crawler.url.CanonicalUrl;
import org.rightswatch.crawler.url.WebUrl;

/** Listings from an API's answer, by the JSONPaths of its settings. Thread-safe; never throws for what an answer holds. */
public final class ApiReader {

    private static final int MOST_LISTINGS = 1_000;
    private static final int MOST_IMAGES = 12;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final Configuration LENIENT = Configuration.defaultConfiguration()
            .addOptions(Option.DEFAULT_PATH_LEAF_TO_NULL, Option.SUPPRESS_EXCEPTIONS);

    private final ApiSettings settings;
    private final JsonPath listings;
    private final Map<String, JsonPath> fields = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();
    private final @Nullable JsonPath next;
    private final @Nullable JsonPath total;

    private ApiReader(ApiSettings settings) {
        this.settings = settings;
        this.listings = path("listings", settings.listings() == null ? "$" : settings.listings());
        settings.fields().forEach((name, value) -> {
            if (value.startsWith("=")) {
                constants.put(name, value.substring(1));
            } else {
                fields.put(name, path("fields." + name, value));
            }
        });
        ApiSettings.Paging paging = settings.paging();
        this.next = paging == null || paging.next() == null ? null : path("paging.next", paging.next());
        this.total = paging == null || paging.total() == null ? null : path("paging.total", paging.total());
    }

    /** Reads as the settings say, completed by their preset; a mistake in them is an IllegalArgumentException. */
    public static ApiReader of(ApiSettings settings) {
        return new ApiReader(ApiPresets.complete(settings));
    }

    /** The settings with what their preset says. */
    public ApiSettings settings() {
        return settings;
    }

    private static JsonPath path(String key, String text) {
        try {
            return JsonPath.compile(text);
        } catch (JsonPathException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "api." + key + ": no JSONPath: " + text + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * What an answer says.
     *
     * @param problem why there is nothing in it, null when it could be read
     */
    public record Answer(
            List<Listing> listings,
            @Nullable String nextPage,
            @Nullable String problem) {}

    /** Reads an answer to the request for {@code url}. */
    public Answer read(byte[] body, WebUrl url, SourceContext source) {
        DocumentContext answer;
        try {
            answer = JsonPath.using(LENIENT).parse(new String(body, StandardCharsets.UTF_8));
        } catch (InvalidJsonException | IllegalArgumentException e) {
            return new Answer(List.of(), null, "is no JSON");
        }
        Object top = answer.json();
        if (!(top instanceof List<?> || top instanceof Map<?, ?>)) {
            return new Answer(List.of(), null, "is no JSON"); // the parser takes bare words for texts
        }
        Object found = answer.read(listings);
        if (!(found instanceof List<?> offers)) {
            return new Answer(List.of(), null, "has no array at " + settings.listings());
        }
        List<Listing> read = new ArrayList<>();
        for (Object offer : offers) {
            if (offer instanceof Map<?, ?> && read.size() < MOST_LISTINGS) {
                listing(JsonPath.using(LENIENT).parse(offer), source).ifPresent(read::add);
            }
        }
        return new Answer(read, nextPage(answer, url, offers.size()), null);
    }

    private Optional<Listing> listing(DocumentContext offer, SourceContext source) {
        String title = PersonalData.without(text(offer, "title").orElse("")).strip();
        String address = text(offer, "url").flatMap(CanonicalUrl::of).orElse(null);
        if (title.isEmpty() || address == null) {
            return Optional.empty();
        }
        return Optional.of(new Listing(
                ListingId.of(source.source(), address),
                source.source(),
                source.channel() == null ? Channel.MARKETPLACE : source.channel(),
                address,
                market(offer, source),
                text(offer, "language").orElse(source.language()),
                atMost(title, LONGEST_TITLE),
                text(offer, "description")
                        .map(text -> atMost(PersonalData.without(text).strip(), LONGEST_DESCRIPTION))
                        .orElse(null),
                text(offer, "brand").orElse(null),
                text(offer, "category").orElse(null),
                text(offer, "sku").or(() -> text(offer, "id")).orElse(null),
                text(offer, "gtin").orElse(null),
                price(offer),
                availability(offer),
                seller(offer),
                images(offer),
                null,
                null,
                null,
                null));
    }

    private List<String> market(DocumentContext offer, SourceContext source) {
        return source.market().isEmpty()
                ? text(offer, "market")
                        .map(code -> List.of(code.toUpperCase(Locale.ROOT)))
                        .orElse(List.of())
                : source.market();
    }

    private @Nullable Money price(DocumentContext offer) {
        Optional<BigDecimal> amount = text(offer, "price").flatMap(ApiReader::number);
        Optional<String> currency = text(offer, "currency").map(code -> code.toUpperCase(Locale.ROOT));
        if (amount.isEmpty() || currency.isEmpty() || !currency.get().matches("[A-Z]{3}")) {
            return null;
        }
        BigDecimal divisor = text(offer, "divisor")
                .flatMap(ApiReader::number)
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ONE);
        return new Money(amount.get().divide(divisor, MathContext.DECIMAL64), currency.get());
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Availability availability(DocumentContext offer) {
        String said =
                text(offer, "availability").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (said) {
            case "instock", "true", "active", "available", "limitedstock" -> Availability.IN_STOCK;
            case "outofstock", "false", "soldout", "unavailable" -> Availability.OUT_OF_STOCK;
            default -> Availability.UNKNOWN;
        };
    }

    private @Nullable Seller seller(DocumentContext offer) {
        String id = text(offer, "sellerId").orElse(null);
        String name = text(offer, "seller").map(PersonalData::without).orElse(null);
        String country = text(offer, "sellerCountry")
                .filter(code -> code.matches("[A-Z]{2}"))
                .orElse(null);
        return id == null && name == null ? null : new Seller(id, name, country, null);
    }

    private List<ListingImage> images(DocumentContext offer) {
        return texts(offer, "images").stream()
                .flatMap(address -> WebUrl.parse(address).stream())
                .map(WebUrl::toString)
                .distinct()
                .limit(MOST_IMAGES)
                .map(ListingImage::of)
                .toList();
    }

    private Optional<String> text(DocumentContext offer, String field) {
        return texts(offer, field).stream().findFirst();
    }

    private List<String> texts(DocumentContext offer, String field) {
        if (constants.containsKey(field)) {
            return List.of(constants.getOrDefault(field, ""));
        }
        JsonPath path = fields.get(field);
        Object found = path == null ? null : offer.read(path);
        List<?> values = found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
        return values.stream()
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private @Nullable String nextPage(DocumentContext answer, WebUrl url, int offers) {
        ApiSettings.Paging paging = settings.paging();
        if (paging == null || offers == 0) {
            return null;
        }
        if (next != null) {
            Object found = answer.read(next);
            return found instanceof String address
                    ? url.resolve(address).map(WebUrl::toString).orElse(null)
                    : null;
        }
        return paging.parameter() == null ? null : stepped(answer, url, paging, paging.parameter());
    }

    private @Nullable String stepped(DocumentContext answer, WebUrl url, ApiSettings.Paging paging, String parameter) {
        long from = QueryParameter.of(url, parameter)
                        .flatMap(ApiReader::number)
                        .map(BigDecimal::longValue)
                        .orElse(0L)
                + paging.step();
        Object count = total == null ? null : answer.read(total);
        return count instanceof Number all && from >= all.longValue()
                ? null
                : QueryParameter.with(url, parameter, String.valueOf(from)).toString();
    }

    private static String atMost(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
