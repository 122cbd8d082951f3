package org.rightswatch.processor.portfolio;

/** Carries field and reason from the depth of one row to the row's own verdict; never leaves the room. */
final class BadField extends RuntimeException {

    private final String field;
    private final String reason;

    BadField(String field, String reason) {
        super(field + ": " + reason, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    RightsRow.Bad at(Place place) {
        return new RightsRow.Bad(place, field, reason);
    }
}
