package org.rightswatch.processor.topology;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads listings that are written as the crawler writes them from Jackson's tokens, in a part of the mapper's time; what is
 * written otherwise or lacks something is left to the mapper, which also says what is wrong with it. A test holds it against
 * the mapper. One use each.
 */
@SuppressWarnings({"unchecked", "NullAway"}) // each value has the type that its number says; absent ones are null
final class ListingReader {

    private static final String[] LISTING = {
        "id",
        "source",
        "channel",
        "url",
        "market",
        "language",
        "title",
        "description",
        "brand",
        "category",
        "sku",
        "gtin",
        "price",
        "availability",
        "seller",
        "images",
        "text",
        "fetchedAt",
        "contentHash",
        "capture"
    };
    private static final String[] PRICE = {"amount", "currency"};
    private static final String[] SELLER = {"id", "name", "country", "url"};
    private static final String[] IMAGE = {"url", "sha256", "pdq"};
    private static final String[] CAPTURE = {"warc", "offset", "length", "payloadDigest"};

    private static final Map<String, Channel> CHANNELS = words(Channel.values());
    private static final Map<String, Availability> AVAILABILITIES = words(Availability.values());

    /** Longer decimals are left to the mapper. */
    private static final int LONGEST_AMOUNT = 30;

    private static final String WHOLE_SECONDS = "0000-00-00T00:00:00Z";

    /** A stream thread finds its own buffers again: to share them with other threads takes a sixth of the reading. */
    private static final JsonFactory PARSERS = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private final JsonParser in;

    /** It is not written as usual. Thrown to leave: it knows no place, and costs little. */
    private static final class Unusual extends Exception {

        private static final long serialVersionUID = 1;

        Unusual() {
            super("not written as usual", null, false, false);
        }
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Stream.of(values).collect(Collectors.toMap(ListingReader::word, Function.identity()));
    }

    private static String word(Enum<?> value) {
        String quoted = Json.events().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** The listing, or nothing when the mapper has to look. */
    static @Nullable Listing read(byte[] json) {
        try (JsonParser parser = PARSERS.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Listing listing = new ListingReader(parser).listing();
            return parser.nextToken() == null ? listing : null;
        } catch (Unusual | JacksonException | IllegalArgumentException | DateTimeException e) {
            return null; // the mapper knows what to make of it, or says what is wrong
        }
    }

    private ListingReader(JsonParser parser) {
        in = parser;
    }

    /** What stands behind the name of that number. */
    private interface Part {
        Object read(int number) throws Unusual;
    }

    private void expect(JsonToken token) throws Unusual {
        if (in.currentToken() != token) {
            throw new Unusual();
        }
    }

    private String text() throws Unusual {
        expect(JsonToken.VALUE_STRING);
        return in.getString();
    }

    /** The values by the numbers of their names, absent ones null. */
    private @Nullable Object[] object(String[] names, Part part) throws Unusual {
        @Nullable Object[] values = new @Nullable Object[names.length];
        expect(JsonToken.START_OBJECT);
        int number = -1;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            number = number(names, in.currentName(), number);
            if (values[number] != null) {
                throw new Unusual();
            }
            in.nextToken();
            values[number] = part.read(number);
        }
        expect(JsonToken.END_OBJECT);
        return values;
    }

    /** The number of a name; they are written in this order, some left out. */
    private static int number(String[] names, String name, int before) throws Unusual {
        for (int i = 1; i <= names.length; i++) {
            int number = (before + i) % names.length;
            if (names[number].equals(name)) {
                return number;
            }
        }
        throw new Unusual();
    }

    private <T> List<T> list(Element<T> element) throws Unusual {
        List<T> list = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.read());
        }
        return list;
    }

    /** A whole number. */
    private Long whole() throws Unusual {
        expect(JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    private interface Element<T> {
        T read() throws Unusual;
    }

    private Listing listing() throws Unusual {
        @Nullable Object[] of = object(LISTING, this::part);
        String id = (String) of[0];
        return new Listing(
                id == null ? null : new ListingId(id),
                (String) of[1],
                (Channel) of[2],
                (String) of[3],
                (List<String>) of[4],
                (String) of[5],
                (String) of[6],
                (String) of[7],
                (String) of[8],
                (String) of[9],
                (String) of[10],
                (String) of[11],
                (Money) of[12],
                (Availability) of[13],
                (Seller) of[14],
                (List<ListingImage>) of[15],
                (String) of[16],
                (Instant) of[17],
                (String) of[18],
                (CaptureRef) of[19]);
    }

    private Object part(int number) throws Unusual {
        return switch (number) {
            case 2 -> known(CHANNELS.get(text()));
            case 4 -> list(this::text);
            case 12 -> price();
            case 13 -> known(AVAILABILITIES.get(text()));
            case 14 -> seller();
            case 15 -> list(this::image);
            case 17 -> instant(text());
            case 19 -> capture();
            default -> text();
        };
    }

    private static <T> T known(@Nullable T value) throws Unusual {
        if (value == null) {
            throw new Unusual();
        }
        return value;
    }

    private Money price() throws Unusual {
        @Nullable Object[] of = object(PRICE, _ -> text());
        return new Money(amount((String) known(of[0])), (String) known(of[1]));
    }

    private static BigDecimal amount(String text) throws Unusual {
        int length = text.length();
        int point = text.indexOf('.');
        boolean plain = length <= LONGEST_AMOUNT
                && (point < 0 ? digits(text, 0, length) : digits(text, 0, point) && digits(text, point + 1, length));
        if (!plain) {
            throw new Unusual();
        }
        return new BigDecimal(text);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }

    private Seller seller() throws Unusual {
        @Nullable Object[] of = object(SELLER, _ -> text());
        return new Seller((String) of[0], (String) of[1], (String) of[2], (String) of[3]);
    }

    private ListingImage image() throws Unusual {
        @Nullable Object[] of = object(IMAGE, _ -> text());
        return new ListingImage((String) known(of[0]), (String) of[1], (String) of[2]);
    }

    private CaptureRef capture() throws Unusual {
        @Nullable Object[] of = object(CAPTURE, number -> number == 1 || number == 2 ? whole() : text());
        return new CaptureRef((String) known(of[0]), (Long) known(of[1]), (Long) known(of[2]), (String) known(of[3]));
    }

    /** {@code 2026-11-21T08:00:00Z}; with decimals of a second it is left to the library. */
    private static Instant instant(String text) throws Unusual {
        boolean plain = text.length() == WHOLE_SECONDS.length();
        for (int i = 0; plain && i < WHOLE_SECONDS.length(); i++) {
            char c = text.charAt(i);
            plain = WHOLE_SECONDS.charAt(i) == '0' ? c >= '0' && c <= '9' : c == WHOLE_SECONDS.charAt(i);
        }
        if (!plain) {
            return Instant.parse(text);
        }
        LocalDate day = LocalDate.of(digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8));
        LocalTime time = LocalTime.of(digits(text, 11), digits(text, 14), digits(text, 17));
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
