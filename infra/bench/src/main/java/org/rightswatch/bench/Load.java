package org.rightswatch.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;

/** A seeded load: coined marks, listings of fifty words, one in twenty naming a mark. The same numbers give the same load. */
final class Load {

    private static final String[] SYLLABLES = {
        "ba", "bel", "cor", "da", "den", "dor", "el", "fa", "fen", "gal", "gor", "hil", "ja", "ka", "kel", "lo", "lun",
        "mar", "mi", "mon", "na", "nor", "os", "pa", "pel", "qua", "ra", "ril", "sa", "shu", "sol", "ta", "tor", "u",
        "va", "vel", "wen", "xi", "yor", "zen"
    };
    private static final int WORDS = 50;
    private static final int HIT_EVERY = 20;

    private final Random random;
    private final List<String> marks;

    private Load(Random random, List<String> marks) {
        this.random = random;
        this.marks = marks;
    }

    static Load of(int marks) {
        Random random = new Random(20_261_121L);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < marks) {
            texts.add(coined(random, 4 + random.nextInt(2)));
        }
        return new Load(random, new ArrayList<>(texts));
    }

    private static String coined(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    List<Right> rights() {
        List<Right> rights = new ArrayList<>(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            rights.add(right("M-" + i, marks.get(i)));
        }
        return rights;
    }

    static Right right(String id, String text) {
        String json = "{\"kind\":\"trademark\",\"id\":\"" + id + "\",\"holder\":\"bench\",\"text\":\"" + text
                + "\",\"niceClasses\":[25],\"jurisdictions\":[\"US\"],\"status\":\"registered\"}";
        return Json.events().readValue(json, Right.class);
    }

    List<Listing> listings(int count) {
        List<Listing> listings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String mark = i % HIT_EVERY == 0 ? marks.get(random.nextInt(marks.size())) + " " : "";
            listings.add(listing("L-" + i, mark + words(10), words(WORDS - 10)));
        }
        return listings;
    }

    static Listing listing(String id, String title, String description) {
        String json = "{\"id\":\"" + id
                + "\",\"source\":\"bench\",\"channel\":\"marketplace\",\"url\":\"https://bench.example/"
                + id + "\",\"market\":[\"US\"],\"title\":\"" + title + "\",\"description\":\"" + description
                + "\",\"fetchedAt\":\"" + Instant.EPOCH + "\"}";
        return Json.events().readValue(json, Listing.class);
    }

    /** Words of three or fewer syllables: ordinary text is not made of marks. */
    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(coined(random, 1 + random.nextInt(3)));
        }
        return text.toString();
    }
}
