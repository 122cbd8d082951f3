package org.rightswatch.processor.topology;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Complete;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** What a record of topic {@code rights} says. */
sealed interface RightRecord {

    ObjectReader READER = Json.events().readerFor(Right.class);

    /** The right is this. */
    record Present(Right right) implements RightRecord {}

    /** The right is no more. */
    record Removed(RightId id) implements RightRecord {}

    /** Not a right: one word for counting, one line for a person. */
    record Unreadable(String reason, String detail) implements RightRecord {

        static Unreadable of(Contract contract) {
            return new Unreadable(contract.reason(), contract.detail());
        }
    }

    static RightRecord of(byte @Nullable [] key, byte @Nullable [] value) {
        String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (id.isBlank()) {
            return new Unreadable(Contract.INVALID, "the key is empty; it must be the right's id");
        }
        return value == null ? new Removed(new RightId(id)) : present(id, value);
    }

    private static RightRecord present(String id, byte[] value) {
        try {
            Right right = Complete.complete(READER.<Right>readValue(value));
            return right.id().value().equals(id)
                    ? new Present(right)
                    : Unreadable.of(Contract.otherKey(id, right.id().value()));
        } catch (JacksonException e) {
            return Unreadable.of(Contract.broken(e));
        }
    }
}
