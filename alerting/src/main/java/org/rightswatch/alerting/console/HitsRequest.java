package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightswatch.alerting.hitindex.HitQuery;
import org.rightswatch.contracts.hit.HitState;
import org.rightswatch.contracts.hit.Severity;

/**
 * What the address of the list asks for. An unknown word in it is a bad address, not an error of ours.
 *
 * @param text searched words
 * @param holder empty for all
 * @param source empty for all
 * @param show which hits by state and decision
 * @param severities empty for all
 * @param after the cursor of the page before
 */
record HitsRequest(
        String text, String holder, String source, Showing show, Set<Severity> severities, List<String> after) {

    private static final int PAGE = 25;
    private static final int LONGEST_TEXT = 200;

    /** Which hits by state and decision; the first one is what an analyst works on. */
    enum Showing {
        QUEUE,
        CHANGED,
        DECIDED,
        GONE,
        ALL;

        Set<HitState> states() {
            return switch (this) {
                case QUEUE -> Set.of(HitState.OPEN, HitState.CHANGED);
                case CHANGED -> Set.of(HitState.CHANGED);
                case GONE -> Set.of(HitState.GONE);
                case DECIDED, ALL -> Set.of();
            };
        }

        HitQuery.Triage triage() {
            return switch (this) {
                case QUEUE, CHANGED -> HitQuery.Triage.UNDECIDED;
                case DECIDED -> HitQuery.Triage.DECIDED;
                case GONE, ALL -> HitQuery.Triage.ANY;
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HitsRequest of(Context context) {
        try {
            return new HitsRequest(
                    text(context, "q"),
                    text(context, "holder"),
                    text(context, "source"),
                    showing(text(context, "state")),
                    severities(context.queryParams("severity")),
                    context.queryParams("after"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "refusal.address");
        }
    }

    HitQuery query() {
        return HitQuery.everything()
                .withText(text)
                .ofHolders(only(holder))
                .ofSources(only(source))
                .inStates(show.states())
                .triaged(show.triage())
                .ofSeverities(severities)
                .on(new HitQuery.Page(PAGE, after));
    }

    /** Whether the reader narrowed the list at all. */
    boolean narrowed() {
        return show != Showing.QUEUE
                || !severities.isEmpty()
                || !(text.isEmpty() && holder.isEmpty() && source.isEmpty());
    }

    /** The address of the same list from another place on. */
    String path(List<String> cursor) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", text);
        add(parts, "holder", holder);
        add(parts, "state", show == Showing.QUEUE ? "" : show.code());
        add(parts, "source", source);
        severities.stream().sorted().forEach(s -> add(parts, "severity", code(s)));
        cursor.forEach(value -> add(parts, "after", value));
        return parts.isEmpty() ? Routes.HITS : Routes.HITS + '?' + String.join("&", parts);
    }

    static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + '=' + Routes.encoded(value));
        }
    }

    private static String text(Context context, String name) {
        String text = Objects.requireNonNullElse(context.queryParam(name), "").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(name + " is too long");
        }
        return text;
    }

    private static Showing showing(String code) {
        return code.isEmpty() ? Showing.QUEUE : Showing.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Set<Severity> severities(List<String> codes) {
        return codes.stream()
                .map(code -> Severity.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> only(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }
}
