package org.rightswatch.platform.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Scalars.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the nodes of one section into records, and every mistake into a {@link Problem} that points at its line. */
final class Binder {

    private final YamlTree tree;
    private final Map<String, String> env;
    private final Scalars scalars;

    Binder(YamlTree tree, Map<String, String> env) {
        this.tree = tree;
        this.env = env;
        this.scalars = new Scalars(env);
    }

    <T> T bind(String section, Class<T> recordType) {
        JsonNode written = tree.root().path(section);
        Node top = new Node(written.isMissingNode() ? JsonNodeFactory.instance.objectNode() : written, "/" + section);
        EnvOverride.apply(top, recordType, Overrides.of(section, tree, env), env);
        return recordType.cast(record(top, recordType, ""));
    }

    <T> T document(Class<T> recordType) {
        return recordType.cast(record(new Node(tree.root(), ""), recordType, ""));
    }

    /** Null only for a JSON null. */
    private @Nullable Object value(Node node, Type type) {
        Class<?> raw = Shape.raw(type);
        if (raw == Optional.class) {
            return Optional.ofNullable(node.isNull() ? null : value(node, Shape.argument(type, 0)));
        }
        if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            return collection(node, type);
        }
        if (raw == Map.class) {
            return map(node, Shape.argument(type, 1));
        }
        if (Shape.isKinded(raw)) {
            return kinded(node, raw);
        }
        if (Shape.isRecord(raw) && scalars.of(raw) == null) {
            return record(node, raw, "");
        }
        return node.isNull() ? null : scalar(node, raw);
    }

    private Object collection(Node node, Type type) {
        List<Object> values = new ArrayList<>();
        for (Node element : node.elements().orElseThrow(() -> wrongType(node, "a list"))) {
            Object value = value(element, Shape.argument(type, 0));
            if (value == null) {
                throw wrongType(element, "a value");
            }
            values.add(value);
        }
        return Shape.raw(type) == Set.class
                ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                : List.copyOf(values);
    }

    private Map<String, Object> map(Node node, Type valueType) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Node> entry :
                node.entries().orElseThrow(() -> wrongType(node, "a map")).entrySet()) {
            Object value = value(entry.getValue(), valueType);
            if (value == null) {
                throw wrongType(entry.getValue(), "a value");
            }
            values.put(entry.getKey(), value);
        }
        return Collections.unmodifiableMap(values);
    }

    private Object kinded(Node node, Class<?> type) {
        String discriminator = Shape.discriminator(type);
        Map<String, Class<?>> kinds = Shape.kinds(type);
        Map<String, Node> entries = node.entries().orElseThrow(() -> wrongType(node, "a map with " + discriminator));
        Node kind = entries.get(discriminator);
        if (kind == null || !kind.isText()) {
            String mend = "add " + discriminator + ", one of " + String.join(", ", kinds.keySet());
            throw new Problem("missing key " + discriminator, where(node), mend);
        }
        Class<?> recordType = kinds.get(kind.text());
        if (recordType == null) {
            String what = "unknown " + discriminator + " " + kind.text();
            throw new Problem(what, where(kind), Near.hint(kind.text(), kinds.keySet()));
        }
        return record(node, recordType, discriminator);
    }

    private Object record(Node node, Class<?> type, String discriminator) {
        Map<String, Node> entries = node.entries().orElseThrow(() -> wrongType(node, "a map"));
        Map<String, RecordComponent> keys = Shape.keys(type);
        for (Map.Entry<String, Node> entry : entries.entrySet()) {
            if (!keys.containsKey(entry.getKey()) && !entry.getKey().equals(discriminator)) {
                throw new Problem(
                        "unknown key " + entry.getKey(),
                        where(entry.getValue()),
                        Near.hint(entry.getKey(), keys.keySet()));
            }
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        keys.forEach((key, component) -> arguments.add(component(node, entries.get(key), key, component)));
        return construct(node, type, arguments.toArray());
    }

    private @Nullable Object component(Node parent, @Nullable Node written, String key, RecordComponent component) {
        Type type = component.getGenericType();
        Node node = written == null || written.isNull() ? missing(parent, key, component) : written;
        if (node != null) {
            return value(node, type);
        }
        return Shape.raw(type) == Optional.class ? Optional.empty() : null;
    }

    /** What stands for a key that is not written; null when the component may be absent. */
    private @Nullable Node missing(Node parent, String key, RecordComponent component) {
        String pointer = parent.pointer() + "/" + key;
        Default byDefault = component.getAnnotation(Default.class);
        Class<?> raw = Shape.raw(component.getGenericType());
        if (byDefault != null) {
            return Node.text(byDefault.value(), pointer);
        }
        if (Shape.nullable(component)) {
            return null;
        }
        if (List.class.isAssignableFrom(raw) || Set.class.isAssignableFrom(raw)) {
            return new Node(JsonNodeFactory.instance.arrayNode(), pointer);
        }
        if (raw == Map.class || (Shape.isRecord(raw) && scalars.of(raw) == null)) {
            return new Node(JsonNodeFactory.instance.objectNode(), pointer);
        }
        throw new Problem("missing key " + key, where(parent), "add " + key + ", " + words(raw));
    }

    private Object scalar(Node node, Class<?> type) {
        Scalar scalar = scalars.of(type);
        if (scalar == null) {
            return byJackson(node, type);
        }
        if (type == Secret.class && node.variable() != null && !Scalars.isReference(node.text())) {
            return Secret.of(node.text()); // the variable itself holds the secret
        }
        if (!node.has(scalar.form())) {
            throw wrongType(node, scalar.words());
        }
        try {
            return scalar.reader().apply(node.text());
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw wrongValue(node, type, scalar, e);
        }
    }

    private Problem wrongValue(Node node, Class<?> type, Scalar scalar, RuntimeException e) {
        boolean secret = type == Secret.class;
        String what = secret ? String.valueOf(e.getMessage()) : "is not " + scalar.words() + ": " + node.text();
        Problem problem = new Problem(what, where(node), "write " + scalar.words());
        return secret ? problem : problem.causedBy(e);
    }

    /** Enums and wrapped values know their own words. */
    private Object byJackson(Node node, Class<?> type) {
        try {
            return Json.strict().treeToValue(node.json(), type);
        } catch (JacksonException e) {
            throw new Problem("is not " + words(type) + ": " + node.text(), where(node), "write " + words(type))
                    .causedBy(e);
        }
    }

    private String words(Class<?> type) {
        Scalar scalar = scalars.of(type);
        if (scalar != null) {
            return scalar.words();
        }
        return type.isEnum() ? "one of " + Words.of(type) : "a " + type.getSimpleName();
    }

    private Object construct(Node node, Class<?> type, @Nullable Object[] arguments) {
        try {
            return Shape.constructor(type).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refused(node, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    private Problem refused(Node node, Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        return new Problem(String.valueOf(cause.getMessage()), where(node), "correct it").causedBy(cause);
    }

    private Problem wrongType(Node node, String wanted) {
        return new Problem("is " + node.kind() + ", not " + wanted, where(node), node.mend(wanted));
    }

    private String where(Node node) {
        return node.variable() == null ? tree.where(node.pointer()) : "environment variable " + node.variable();
    }
}
