package org.rightswatch.processor.topology;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Arrays;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.HitId;
import tools.jackson.databind.ObjectWriter;

/**
 * A hit as topic {@code hits} carries it. What lasts of a hit is most of its JSON and is needed twice, to tell whether the
 * hit changed and to publish it: it is written once, and what comes and goes is put behind it.
 *
 * @param id the record's key
 * @param json the record's value
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
record HitRecord(HitId id, byte[] json) {

    private static final ObjectWriter WHOLE = Json.events().writerFor(Hit.class);
    private static final ObjectWriter LASTING = writer(Lasting.class);
    private static final ObjectWriter PASSING = writer(Passing.class);

    /** Without what changes without the hit changing. */
    @JsonIgnoreProperties({
        "state",
        "revision",
        "engine",
        "registerVersion",
        "firstSeenAt",
        "lastSeenAt",
        "listingSeenBeforeRight",
        "capture"
    })
    private interface Lasting {}

    /** Nothing but that. */
    @JsonIncludeProperties({
        "state",
        "revision",
        "engine",
        "registerVersion",
        "firstSeenAt",
        "lastSeenAt",
        "listingSeenBeforeRight",
        "capture"
    })
    private interface Passing {}

    private static ObjectWriter writer(Class<?> view) {
        return Json.events().rebuild().addMixIn(Hit.class, view).build().writerFor(Hit.class);
    }

    /** Everything in a hit that a reader may care about. */
    static byte[] lasting(Hit hit) {
        return LASTING.writeValueAsBytes(hit);
    }

    /**
     * A hit whose lasting part is written already.
     *
     * @param lasting what {@link #lasting} made of the same hit
     */
    static HitRecord of(Hit hit, byte[] lasting) {
        byte[] passing = PASSING.writeValueAsBytes(hit);
        byte[] json = Arrays.copyOf(lasting, lasting.length + passing.length - 1);
        json[lasting.length - 1] = ','; // where the first object ended and the second one began
        System.arraycopy(passing, 1, json, lasting.length, passing.length - 1);
        return new HitRecord(hit.id(), json);
    }

    static HitRecord of(Hit hit) {
        return new HitRecord(hit.id(), WHOLE.writeValueAsBytes(hit));
    }
}
