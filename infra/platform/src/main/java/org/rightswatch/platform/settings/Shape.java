package org.rightswatch.platform.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a settings type looks like: its keys, its kinds, whether a key may be missing. */
final class Shape {

    private Shape() {}

    /** Keys of a record in their order; {@link JsonProperty} renames. */
    static Map<String, RecordComponent> keys(Class<?> recordType) {
        Map<String, RecordComponent> keys = new LinkedHashMap<>();
        for (RecordComponent component : recordType.getRecordComponents()) {
            keys.put(key(recordType, component), component);
        }
        return keys;
    }

    /** Whether the record is read key by key (and not wrapped around one value). */
    static boolean isRecord(Class<?> type) {
        return type.isRecord() && !delegates(type);
    }

    /** A sealed interface told apart by a discriminator. */
    static boolean isKinded(Class<?> type) {
        return type.isAnnotationPresent(JsonTypeInfo.class) && (type.isInterface() || type.isSealed());
    }

    static String discriminator(Class<?> kinded) {
        String property = kinded.getAnnotation(JsonTypeInfo.class).property();
        return property.isEmpty() ? "kind" : property;
    }

    /** Records by the discriminator's value. */
    static Map<String, Class<?>> kinds(Class<?> kinded) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        JsonSubTypes declared = kinded.getAnnotation(JsonSubTypes.class);
        if (declared != null) {
            Arrays.stream(declared.value()).forEach(sub -> kinds.put(sub.name(), sub.value()));
        }
        Class<?>[] permitted = kinded.getPermittedSubclasses();
        if (permitted != null) {
            Arrays.stream(permitted)
                    .filter(sub -> !kinds.containsValue(sub))
                    .forEach(sub -> kinds.put(kindName(sub), sub));
        }
        return kinds;
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || raw(component.getGenericType()) == Optional.class;
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("settings cannot hold a " + type);
        };
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    static Constructor<?> constructor(Class<?> recordType) {
        Class<?>[] types = Arrays.stream(recordType.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = recordType.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has a canonical constructor: " + recordType, e);
        }
    }

    private static String kindName(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    private static String key(Class<?> recordType, RecordComponent component) {
        try {
            JsonProperty renamed =
                    recordType.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record has a field per component: " + component, e);
        }
    }

    private static boolean delegates(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .map(constructor -> constructor.getAnnotation(JsonCreator.class))
                .anyMatch(creator -> creator != null && creator.mode() == JsonCreator.Mode.DELEGATING);
    }
}
