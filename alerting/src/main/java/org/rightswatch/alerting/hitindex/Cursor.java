package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;

/** Sort values of the last hit of a page as text that a web page may carry, and back. */
final class Cursor {

    private Cursor() {}

    static List<String> write(List<FieldValue> sort) {
        return sort.stream().map(Cursor::write).toList();
    }

    /** A cursor that is not ours is an {@link IllegalArgumentException}. */
    static List<FieldValue> read(List<String> cursor) {
        return cursor.stream().map(Cursor::read).toList();
    }

    private static String write(FieldValue value) {
        return switch (value._kind()) {
            case Long -> "l" + value.longValue();
            case Double -> "d" + value.doubleValue();
            case Null -> "n";
            default -> "s" + value._toJsonString();
        };
    }

    private static FieldValue read(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty cursor");
        }
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'l' -> FieldValue.of(Long.parseLong(rest));
            case 'd' -> FieldValue.of(Double.parseDouble(rest));
            case 'n' -> FieldValue.NULL;
            case 's' -> FieldValue.of(rest);
            default -> throw new IllegalArgumentException("not a cursor: " + text);
        };
    }
}
