package org.rightswatch.alerting.wording;

import org.rightswatch.contracts.hit.Hit;

/** What a reader is told a hit is about: the mark or title first, because nobody knows registers by heart, then the id. */
public final class RightName {

    private static final int LIMIT = 60;

    private RightName() {}

    /** One line, for example {@code VELMORA (US-1000001)}; the id alone for a right without a name. */
    public static String of(Hit hit) {
        String id = Outside.line(hit.right().value(), LIMIT);
        String name = Outside.line(hit.rightName(), LIMIT);
        return name.isEmpty() ? id : name + " (" + id + ")";
    }
}
