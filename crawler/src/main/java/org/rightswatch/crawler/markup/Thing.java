package org.rightswatch.crawler.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A node of structured data: types and properties. A property holds texts and further things, in page order. Names of
 * types and properties are kept without their schema.org prefix and are looked up without regard to case.
 */
public final class Thing {

    private final List<String> types;
    private final String id;
    private final Map<String, List<Object>> properties = new LinkedHashMap<>();

    Thing(List<String> types, String id) {
        this.types = types.stream().map(Thing::local).toList();
        this.id = id;
    }

    /** Without namespace, such as {@code Product}. */
    public List<String> types() {
        return types;
    }

    /** Its own address ({@code @id}, {@code itemid}, {@code resource}); empty when it has none. */
    public String id() {
        return id;
    }

    /** Whether it is of one of these types. */
    public boolean isA(String... names) {
        return types.stream().anyMatch(type -> Stream.of(names).anyMatch(type::equalsIgnoreCase));
    }

    /** All names of its properties. */
    public List<String> names() {
        return List.copyOf(properties.keySet());
    }

    /** First text of a property; a thing counts by its name, value or id. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** All non-blank texts of a property; a thing counts by its name, value or id. */
    public List<String> texts(String name) {
        return values(name).stream()
                .map(Thing::asText)
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    /** First thing that a property holds. */
    public Optional<Thing> thing(String name) {
        return things(name).stream().findFirst();
    }

    /** All things that a property holds. */
    public List<Thing> things(String name) {
        return values(name).stream()
                .filter(Thing.class::isInstance)
                .map(Thing.class::cast)
                .toList();
    }

    /** All values of a property: {@link String} or {@link Thing}. */
    public List<Object> values(String name) {
        return properties.getOrDefault(key(name), List.of());
    }

    /** The things below this one, itself first, at most {@code limit}. */
    public List<Thing> tree(int limit) {
        List<Thing> found = new ArrayList<>();
        found.add(this);
        for (int i = 0; i < found.size() && found.size() < limit; i++) {
            for (List<Object> values : found.get(i).properties.values()) {
                values.stream()
                        .filter(Thing.class::isInstance)
                        .map(Thing.class::cast)
                        .filter(thing -> !found.contains(thing))
                        .forEach(found::add);
            }
        }
        return found;
    }

    void add(String name, Object value) {
        properties.computeIfAbsent(key(name), k -> new ArrayList<>(2)).add(value);
    }

    void replace(String name, UnaryOperator<Object> by) {
        properties.getOrDefault(key(name), new ArrayList<>()).replaceAll(by);
    }

    private static String asText(Object value) {
        if (value instanceof Thing thing) {
            return thing.text("name")
                    .or(() -> thing.text("value"))
                    .or(() -> thing.text("@value"))
                    .orElse(thing.id);
        }
        return value.toString().strip();
    }

    private static String key(String name) {
        return local(name).toLowerCase(Locale.ROOT);
    }

    /** {@code https://schema.org/Product}, {@code schema:Product} and {@code Product} are one. */
    static String local(String name) {
        String trimmed = name.strip();
        int cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#'));
        String tail = cut >= 0 && cut < trimmed.length() - 1 ? trimmed.substring(cut + 1) : trimmed;
        int colon = tail.indexOf(':');
        return colon >= 0 && colon < tail.length() - 1 ? tail.substring(colon + 1) : tail;
    }
}
