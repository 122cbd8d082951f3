package org.rightswatch.contracts.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/**
 * Sees to it that a record read from JSON has everything that its type promises. Jackson leaves null what the JSON leaves out,
 * and whoever trusts the type stumbles over it later, where nobody can tell any more which record it was.
 */
public final class Complete {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .toList();
        }
    };

    private Complete() {}

    /**
     * The same value, complete.
     *
     * @throws JacksonException saying what it lacks, at any depth: a component that is null though its type does not say {@link
     *     Nullable}, or the value itself
     */
    public static <T> T complete(@Nullable T value) {
        if (value == null) {
            throw new Lacking("the value is JSON null");
        }
        missing(value).ifPresent(path -> {
            throw new Lacking("'" + path + "' is missing");
        });
        return value;
    }

    /** The first thing that it lacks, such as {@code images[0].url}. */
    public static Optional<String> missing(Object value) {
        return switch (value) {
            case Record whole -> lacks(whole);
            case List<?> list -> lacks(list);
            default -> Optional.empty();
        };
    }

    private static Optional<String> lacks(Record whole) {
        for (Part part : PARTS.get(whole.getClass())) {
            Object value = part.in(whole);
            Optional<String> missing = value != null
                    ? missing(value).map(path -> part.name() + (path.startsWith("[") ? path : "." + path))
                    : Optional.of(part.name()).filter(_ -> !part.mayLack());
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lacks(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            String place = "[" + i + "]";
            Object value = list.get(i);
            Optional<String> missing =
                    value == null ? Optional.of(place) : missing(value).map(path -> place + "." + path);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    /** A component of a record: the strings, numbers, lists and records in it, primitive ones left out. */
    private record Part(String name, boolean mayLack, MethodHandle accessor) {

        static Part of(RecordComponent component) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                MethodHandle handle = MethodHandles.lookup()
                        .unreflect(accessor)
                        .asType(MethodType.methodType(Object.class, Object.class));
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                return new Part(component.getName(), nullable, handle);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }

        @Nullable
        Object in(Object whole) {
            try {
                return (Object) accessor.invokeExact(whole);
            } catch (Throwable e) { // an accessor throws nothing; the handle's signature says it may
                throw new IllegalStateException(name + " cannot be read", e);
            }
        }
    }

    /** What it lacks, as one of the errors that reading JSON ends with. */
    private static final class Lacking extends DatabindException {

        private static final long serialVersionUID = 1;

        Lacking(String what) {
            super((java.io.Closeable) null, what);
        }
    }
}
