package org.rightswatch.processor.topology;

import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.value.HitId;

/**
 * A hit as topic {@code hits} carries it. What lasts of a hit is most of its JSON and is needed twice, to tell whether the
 * hit changed and to publish it: it is written once, and what comes and goes is put behind it.
 *
 * @param id the record's key
 * @param json the record's value
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, compared by nobody
record HitRecord(HitId id, byte[] json) {

    private static final ThreadLocal<HitWriter> WRITER = ThreadLocal.withInitial(HitWriter::new);

    /** Everything in a hit that a reader may care about. */
    static byte[] lasting(Hit hit) {
        return WRITER.get().lasting(hit);
    }

    /**
     * A hit whose lasting part is written already.
     *
     * @param lasting what {@link #lasting} made of the same hit
     */
    static HitRecord of(Hit hit, byte[] lasting) {
        return new HitRecord(hit.id(), WRITER.get().whole(lasting, hit));
    }

    static HitRecord of(Hit hit) {
        return of(hit, lasting(hit));
    }
}
