package org.rightswatch.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rights and listings to measure with, from a folder or coined: six of ten marks are one coined word, the others a coined and
 * an ordinary one; listings have fifty words, one in ten names a mark. The same numbers give the same load.
 */
final class Load {

    private static final ObjectReader RIGHT = Json.events().readerFor(Right.class);
    private static final ObjectReader LISTING = Json.events().readerFor(Listing.class);

    private static final String[] SYLLABLES = {
        "ba", "bel", "cor", "da", "den", "dor", "el", "fa", "fen", "gal", "gor", "hil", "ja", "ka", "kel", "lo", "lun",
        "mar", "mi", "mon", "na", "nor", "os", "pa", "pel", "qua", "ra", "ril", "sa", "shu", "sol", "ta", "tor", "u",
        "va", "vel", "wen", "xi", "yor", "zen"
    };
    private static final String[] ORDINARY =
            ("black white blue red green silver leather cotton wireless portable digital "
                            + "camera bag shoes watch phone case cover charger cable battery adapter speaker headphones laptop "
                            + "desk chair lamp kitchen bottle water steel stainless glass wood bamboo garden outdoor indoor light "
                            + "summer winter men women kids baby girls boys large small medium size pack set new original quality "
                            + "high low power usb fast free shipping sale price best top classic modern vintage style fashion "
                            + "jacket shirt dress jeans socks hat belt ring necklace earrings bracelet gold diamond crystal "
                            + "printer ink toner paper pen book box home office travel sports running hiking camping fishing "
                            + "car bike motor engine filter pump valve tool drill hammer paint brush soap cream oil perfume")
                    .split(" ");
    private static final String[] COUNTRIES = {"US", "CN", "EM", "GB", "JP", "DE", "KR", "BR"};
    private static final int TITLE_WORDS = 12;
    private static final int DESCRIPTION_WORDS = 38;
    private static final int HIT_EVERY = 10;

    private final Scale scale;
    private final Random random = new Random(20_261_121L);
    private final List<String> marks = new ArrayList<>();

    private Load(Scale scale) {
        this.scale = scale;
    }

    static Load of(Scale scale) {
        Load load = new Load(scale);
        if (scale.load() == null) {
            load.coinMarks();
        }
        return load;
    }

    private void coinMarks() {
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < scale.marks()) {
            double kind = random.nextDouble();
            String word = coined(2 + random.nextInt(4));
            texts.add(kind < 0.6 ? word : kind < 0.9 ? word + " " + ordinary() : ordinary() + " " + word);
        }
        marks.addAll(texts);
    }

    private String coined(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String ordinary() {
        return ORDINARY[random.nextInt(ORDINARY.length)];
    }

    /** The first {@code count} rights of the load. */
    List<Right> rights(int count) throws IOException {
        try (Stream<String> lines = rightLines(count)) {
            return lines.parallel().map(line -> (Right) RIGHT.readValue(line)).toList();
        }
    }

    /** Each of the first {@code count} rights of the load, one after the other: a million of them need not be in memory. */
    void eachRight(int count, Consumer<Right> sink) throws IOException {
        try (Stream<String> lines = rightLines(count)) {
            lines.forEachOrdered(line -> sink.accept(RIGHT.readValue(line)));
        }
    }

    /** Each of the listings, one after the other, under other ids in each round but the first: what has been matched already would not be matched again. */
    void eachListing(int round, Consumer<Listing> sink) throws IOException {
        try (Stream<String> lines = listingLines()) {
            lines.map(Json.events()::readTree).map(ObjectNode.class::cast).forEachOrdered(listing -> {
                String id = listing.get("id").asString();
                listing.put("id", round == 0 ? id : id + "-" + round);
                sink.accept(LISTING.readValue(listing));
            });
        }
    }

    List<Listing> listings() throws IOException {
        try (Stream<String> lines = listingLines()) {
            return lines.map(line -> (Listing) LISTING.readValue(line)).toList();
        }
    }

    /** Writes all rights as one JSON object a line. */
    void writeRights(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                Stream<String> lines = rightLines(scale.marks())) {
            for (String line : (Iterable<String>) lines::iterator) {
                out.write(line);
                out.newLine();
            }
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    private Stream<String> rightLines(int count) throws IOException {
        Path folder = scale.load();
        return folder == null
                ? IntStream.range(0, count).mapToObj(i -> right("M-" + i, marks.get(i), COUNTRIES[i % 8], 1 + i % 45))
                : Files.lines(folder.resolve(Scale.RIGHTS)).limit(count);
    }

    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    private Stream<String> listingLines() throws IOException {
        Path folder = scale.load();
        return folder == null
                ? IntStream.range(0, scale.listings()).mapToObj(this::listing)
                : Files.lines(folder.resolve(Scale.LISTINGS)).limit(scale.listings());
    }

    private String listing(int number) {
        String mark = number % HIT_EVERY == 0 ? marks.get(random.nextInt(marks.size())) + " " : "";
        String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        return listing("L-" + number, mark + words(TITLE_WORDS), words(DESCRIPTION_WORDS), country);
    }

    /** Four of five words are ordinary ones. */
    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(random.nextInt(5) == 0 ? coined(1 + random.nextInt(3)) : ordinary());
        }
        return text.toString();
    }

    /** A right of that text, in force in the United States. */
    static Right right(String id, String text) {
        return RIGHT.readValue(right(id, text, "US", 25));
    }

    /** A listing directed to the United States. */
    static Listing listing(String id, String title, String description) {
        return LISTING.readValue(listing(id, title, description, "US"));
    }

    /** The text of a document that a shop in the United States has for download. */
    static Listing document(String id, String text) {
        ObjectNode document = (ObjectNode) Json.events().readTree(listing(id, "Catalogue", "", "US"));
        document.put("channel", "document").put("text", text);
        return LISTING.readValue(document);
    }

    private static String right(String id, String text, String country, int niceClass) {
        return "{\"kind\":\"trademark\",\"id\":\"" + id + "\",\"holder\":\"bench\",\"text\":\"" + text
                + "\",\"niceClasses\":[" + niceClass + "],\"jurisdictions\":[\"" + country
                + "\"],\"status\":\"registered\"}";
    }

    private static String listing(String id, String title, String description, String country) {
        return "{\"id\":\"" + id
                + "\",\"source\":\"bench\",\"channel\":\"marketplace\",\"url\":\"https://bench.example/"
                + id + "\",\"market\":[\"" + country + "\"],\"title\":\"" + title + "\",\"description\":\""
                + description + "\",\"fetchedAt\":\"" + Instant.EPOCH + "\"}";
    }
}
