package org.rightswatch.processor.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.processor.assess.Assessment;
import org.rightswatch.processor.assess.MatchingEngine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Some neighbouring lines of a listings file: parsed, matched and written as JSON lines, apart from the others. */
record ListingBatch(
        MatchingEngine engine, OfflineMatching.Settings settings, String file, long linesBefore, List<String> lines) {

    private static final ObjectReader LISTING = Json.events().readerFor(Listing.class);
    private static final ObjectWriter HIT = Json.events().writer();

    /** What became of the lines: hits as JSON lines, one complaint for each line that is no listing, one note for each that has nothing to compare. */
    record Result(String json, long listings, long hits, List<String> complaints, List<String> notes) {}

    Result match() {
        StringBuilder json = new StringBuilder();
        List<String> complaints = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        long listings = 0;
        long hits = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Listing listing = read(lines.get(i), linesBefore + i + 1, complaints);
            if (listing != null) {
                listings++;
                if (isMute(listing)) {
                    notes.add(file + ":" + (linesBefore + i + 1)
                            + ": title: the listing has no letter or digit, so there is nothing to compare");
                }
                for (Assessment assessment : engine.assess(listing, settings.threshold(), settings.today())) {
                    json.append(HIT.writeValueAsString(engine.toHit(assessment, listing)))
                            .append('\n');
                    hits++;
                }
            }
        }
        return new Result(json.toString(), listings, hits, complaints, notes);
    }

    /** Emoji only, for example; found out at the first letter. */
    private static boolean isMute(Listing listing) {
        return listing.images().isEmpty()
                && Stream.of(listing.title(), listing.brand(), listing.description(), listing.text())
                        .filter(Objects::nonNull)
                        .flatMapToInt(String::codePoints)
                        .noneMatch(Character::isLetterOrDigit);
    }

    private @Nullable Listing read(String line, long number, List<String> complaints) {
        try {
            Listing listing = LISTING.readValue(line);
            if (listing != null) {
                return ListingPictures.hashed(
                        listing, trouble -> complaints.add(Line.of(file + ":" + number + ": " + trouble)));
            }
            complaints.add(file + ":" + number + ": is not a listing; write one JSON object per line");
        } catch (JacksonException e) {
            String reason = e.getCause() instanceof IllegalArgumentException cause
                    ? String.valueOf(cause.getMessage())
                    : e.getOriginalMessage();
            complaints.add(Line.of(
                    file + ":" + number + ": is not a listing: " + firstLine(reason) + "; the line was left out"));
        }
        return null;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "cannot be read" : text.lines().findFirst().orElse("cannot be read");
    }
}
