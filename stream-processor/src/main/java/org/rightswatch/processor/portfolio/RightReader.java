package org.rightswatch.processor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Complete;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.right.Right;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** JSON to a right, strictly, with the error told in the words of the contract. */
final class RightReader {

    private static final ObjectReader RIGHT = Json.strict().readerFor(Right.class);

    private final @Nullable String holder;

    /**
     * @param holder whose right it is when the row does not say
     */
    RightReader(@Nullable String holder) {
        this.holder = holder;
    }

    Right read(String json) {
        return holder == null ? checked(() -> RIGHT.readValue(json)) : read(objectOf(json));
    }

    Right read(ObjectNode tree) {
        if (holder != null && tree.path("holder").asString("").isBlank()) {
            tree.put("holder", holder);
        }
        return checked(() -> RIGHT.readValue(tree));
    }

    /** An office names the applicant; the client's own name for itself counts more. */
    Right readOffice(ObjectNode tree) {
        if (holder != null) {
            tree.put("holder", holder);
        }
        return checked(() -> RIGHT.readValue(tree));
    }

    private static ObjectNode objectOf(String json) {
        JsonNode tree = guarded(() -> Json.strict().readTree(json));
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new BadField("", "is not a JSON object; write one right per line");
    }

    private static Right checked(Read<Right> read) {
        Right right = guarded(read);
        if (right == null) {
            throw new BadField("", "is not a JSON object; write one right per line");
        }
        Complete.missing(right).ifPresent(field -> {
            throw new BadField(field, "is missing");
        });
        return right;
    }

    /** Something that Jackson does. */
    private interface Read<T> {
        T read();
    }

    private static <T> T guarded(Read<T> read) {
        try {
            return read.read();
        } catch (JacksonException e) {
            throw told(e);
        }
    }

    private static BadField told(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException u ->
                new BadField(pathOf(u), "is not a field of a right; known are " + known(u));
            case InvalidTypeIdException u ->
                new BadField(
                        "kind",
                        u.getTypeId() == null
                                ? "is missing; write trademark, copyright-work or confidential-asset"
                                : "'" + u.getTypeId() + "' is not trademark, copyright-work or confidential-asset");
            case InvalidFormatException f -> new BadField(pathOf(f), "'" + f.getValue() + "' " + expectation(f));
            case ValueInstantiationException v -> constructor(v);
            case StreamReadException s ->
                new BadField("", "is not JSON at column " + s.getLocation().getColumnNr() + ": " + firstLine(s));
            default -> new BadField(pathOf(e), wrongType(e));
        };
    }

    private static BadField constructor(ValueInstantiationException e) {
        if (e.getCause() instanceof NullPointerException) {
            return new BadField(pathOf(e), "holds null where a value belongs");
        }
        String reason = Optional.ofNullable(e.getCause())
                .map(Throwable::getMessage)
                .orElseGet(() -> firstLine(e))
                .lines()
                .findFirst()
                .orElse("is not valid");
        int colon = reason.indexOf(": ");
        boolean named = colon > 0 && reason.substring(0, colon).matches("[a-zA-Z]+");
        return named ? new BadField(reason.substring(0, colon), reason.substring(colon + 2)) : byQuotes(e, reason);
    }

    /** The records name the missing field in quotes: {@code 'holder' is missing}. */
    private static BadField byQuotes(JacksonException e, String reason) {
        if (reason.startsWith("'") && reason.indexOf('\'', 1) > 0) {
            int end = reason.indexOf('\'', 1);
            return new BadField(
                    reason.substring(1, end), reason.substring(end + 1).strip());
        }
        return new BadField(pathOf(e), reason);
    }

    private static String expectation(InvalidFormatException e) {
        Class<?> type = e.getTargetType();
        if (type.isEnum()) {
            return "is none of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(c -> Json.strict().valueToTree(c).asString())
                            .collect(Collectors.joining(", "));
        }
        return type == LocalDate.class ? "is not a date; write 2020-01-14" : "is not " + words(type);
    }

    private static String wrongType(JacksonException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "has the wrong type: write " + words(mismatch.getTargetType())
                : "has the wrong type: " + firstLine(e);
    }

    private static String words(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "a list: [..., ...]";
        }
        if (type == BigDecimal.class) {
            return "a number";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text in quotes";
            default -> "an object: {...}";
        };
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "those of the contract"
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String pathOf(JacksonException e) {
        return e.getPath().stream()
                .map(r -> r.getPropertyName() == null ? "[" + r.getIndex() + "]" : r.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }
}
