package org.rightswatch.contracts.json;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with JSON in one line for a person: {@code niceClasses[0]: "abc" is not a whole number}. */
public final class Malformed {

    private static final int LONGEST_QUOTE = 60;

    private Malformed() {}

    /** Where and what, one line without control characters, however hostile the JSON was. */
    public static String explain(JacksonException failure) {
        String where = where(failure);
        String what = what(failure);
        return harmless(where.isEmpty() ? what : where + ": " + what);
    }

    /** The field the failure is about: {@code factors[2].value}; empty when it is the whole. */
    private static String where(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String what(JacksonException failure) {
        return switch (failure) {
            case UnexpectedEndOfInputException end -> "the JSON ends too early" + at(end);
            case StreamReadException syntax -> "is not JSON" + at(syntax) + " (" + firstLine(syntax) + ")";
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InvalidTypeIdException kind -> kind(kind);
            case ValueInstantiationException refused -> refused(refused);
            case InvalidFormatException format ->
                quoted(format.getValue()) + " is not " + words(format.getTargetType());
            case MismatchedInputException mismatch -> "is not " + words(mismatch.getTargetType());
            default -> firstLine(failure);
        };
    }

    private static String unknown(UnrecognizedPropertyException failure) {
        List<String> known = failure.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        return "unknown field, known here: " + String.join(", ", known);
    }

    private static String kind(InvalidTypeIdException failure) {
        return failure.getTypeId() == null ? "'kind' is missing" : "unknown kind " + quoted(failure.getTypeId());
    }

    private static String refused(ValueInstantiationException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof NullPointerException) {
            return "a value is missing, or null";
        }
        return cause == null || cause.getMessage() == null ? firstLine(failure) : cause.getMessage();
    }

    private static String words(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type.isEnum()) {
            return "one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(word -> Json.events().valueToTree(word).asString())
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "Instant" -> "an instant such as 2026-11-21T08:00:00Z";
            case "LocalDate" -> "a date such as 2026-11-21";
            case "Duration" -> "a duration such as PT1.5S";
            case "List", "ArrayList" -> "a list";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String quoted(@Nullable Object value) {
        String text = String.valueOf(value);
        String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return value instanceof String ? '"' + cut + '"' : cut;
    }

    private static String at(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String firstLine(JacksonException failure) {
        String message = failure.getOriginalMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
