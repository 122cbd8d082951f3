package org.rightswatch.local.endtoend;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.processor.assess.MatchingEngine;
import org.rightswatch.processor.register.Register;

/**
 * A seeded load of coined marks and listings, one listing in twenty naming a mark, and the hits that an undisturbed run
 * publishes: what {@code rightswatch match} would write.
 */
record MatchLoad(List<String> rights, List<String> listings) {

    private static final String[] SYLLABLES = {
        "zen", "vor", "ta", "lu", "mex", "qui", "ran", "dro", "pel", "sho", "ki", "bra", "nov", "el", "wyn", "ost"
    };
    private static final String[] WORDS = {
        "blue", "cotton", "garden", "kettle", "small", "bench", "autumn", "paper", "lamp", "winter", "steel", "basket"
    };

    static MatchLoad of(int marks, int listings, long seed) {
        Random random = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < marks) {
            names.add(syllables(random));
        }
        List<String> texts = List.copyOf(names);
        List<String> rights = IntStream.range(0, marks)
                .mapToObj(i -> "{\"kind\":\"trademark\",\"id\":\"M-" + i + "\",\"holder\":\"velmora\",\"text\":\""
                        + texts.get(i) + "\"}")
                .toList();
        List<String> lines = IntStream.range(0, listings)
                .mapToObj(i -> listing(i, i % 20 == 7 ? texts.get(random.nextInt(marks)) : "", random))
                .toList();
        return new MatchLoad(rights, lines);
    }

    static String rightId(int i) {
        return "M-" + i;
    }

    static String listingId(int i) {
        return "L-" + i;
    }

    private static String syllables(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private static String listing(int i, String mark, Random random) {
        StringBuilder title = new StringBuilder(mark);
        for (int w = 0; w < 6; w++) {
            title.append(title.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return "{\"id\":\"" + listingId(i)
                + "\",\"source\":\"bazaar\",\"channel\":\"marketplace\",\"url\":\"https://bazaar.example/" + i
                + "\",\"title\":\"" + title + "\",\"fetchedAt\":\"2026-11-20T10:00:00Z\"}";
    }

    /** By hit id, in the order of the listings. */
    Map<String, Hit> expected() {
        MatchingEngine engine = MatchingEngine.over(Register.of(rights.stream()
                .map(line -> Json.events().readValue(line, Right.class))
                .toList()));
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (String line : listings) {
            Listing listing = Json.events().readValue(line, Listing.class);
            engine.assess(listing, 40, LocalDate.of(2026, 11, 20)).stream()
                    .map(found -> engine.toHit(found, listing))
                    .forEach(hit -> hits.put(hit.id().value(), hit));
        }
        return hits;
    }
}
