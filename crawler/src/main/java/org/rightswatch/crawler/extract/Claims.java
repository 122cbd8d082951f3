package org.rightswatch.crawler.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightswatch.crawler.money.PriceTag;

/** Everything the sources said about one page, in the order they said it. */
final class Claims {

    private final Map<Field, List<Claim>> byField = new EnumMap<>(Field.class);
    private final Set<Field> closed = EnumSet.noneOf(Field.class);

    List<Claim> of(Field field) {
        return byField.getOrDefault(field, List.of());
    }

    boolean has(Field field) {
        return byField.containsKey(field);
    }

    /** From now on only the site pack may speak about the field. */
    void close(Field field) {
        closed.add(field);
    }

    boolean isClosed(Field field) {
        return closed.contains(field);
    }

    void add(Claim claim) {
        if (!claim.value().isBlank() && (claim.origin() == Origin.PACK || !closed.contains(claim.field()))) {
            byField.computeIfAbsent(claim.field(), f -> new ArrayList<>()).add(claim);
        }
    }

    void text(Field field, String value, Origin origin, String path) {
        add(Claim.text(field, value, origin, path));
    }

    void price(PriceTag tag, Origin origin, String path, double factor) {
        String value = tag.amount().toPlainString() + (tag.currency() == null ? "" : " " + tag.currency());
        add(new Claim(Field.PRICE, value, origin, path, origin.weight() * factor, tag.amount(), tag.currency()));
    }
}
