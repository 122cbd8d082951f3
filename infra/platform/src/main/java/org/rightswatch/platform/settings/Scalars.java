package org.rightswatch.platform.settings;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Problem;

/** The types a single settings value can have, each with its words for a message and its reader. */
final class Scalars {

    /** What is written in the file for it: plain text, a number, or yes and no. */
    enum Form {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    record Scalar(Form form, String words, Function<String, Object> reader) {}

    private final Map<Class<?>, Scalar> known = new LinkedHashMap<>();

    Scalars(Map<String, String> env) {
        add(Form.TEXT, "text", text -> text, String.class);
        add(Form.INTEGER, "a whole number", Integer::valueOf, int.class, Integer.class);
        add(Form.INTEGER, "a whole number", Long::valueOf, long.class, Long.class);
        add(Form.NUMBER, "a number", Double::valueOf, double.class, Double.class);
        add(Form.NUMBER, "a number", BigDecimal::new, BigDecimal.class);
        add(Form.BOOLEAN, "true or false", Scalars::bool, boolean.class, Boolean.class);
        add(Form.TEXT, "a duration such as 30s or 15m", Durations::parse, Duration.class);
        add(Form.TEXT, "a size such as 10MiB", DataSize::parse, DataSize.class);
        add(Form.TEXT, "a path", Scalars::path, Path.class);
        add(Form.TEXT, "an address such as http://127.0.0.1:9200", URI::create, URI.class);
        add(Form.TEXT, "a time zone such as Asia/Shanghai", ZoneId::of, ZoneId.class);
        add(Form.TEXT, "a regular expression", Pattern::compile, Pattern.class);
        add(Form.TEXT, "a reference to a secret, env:NAME or file:/path", text -> secret(text, env), Secret.class);
    }

    @Nullable
    Scalar of(Class<?> type) {
        return known.get(type);
    }

    static boolean isReference(String text) {
        return text.startsWith("env:") || text.startsWith("file:");
    }

    private void add(Form form, String words, Function<String, Object> reader, Class<?>... types) {
        for (Class<?> type : types) {
            known.put(type, new Scalar(form, words, reader));
        }
    }

    private static Object bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static Path path(String text) {
        boolean home = text.equals("~") || text.startsWith("~/");
        return Path.of(home ? System.getProperty("user.home") + text.substring(1) : text);
    }

    /** The reference is checked when the settings are read; the secret itself is read when it is used. */
    private static Secret secret(String text, Map<String, String> env) {
        if (text.startsWith("env:")) {
            return fromEnvironment(text.substring("env:".length()), env);
        }
        if (text.startsWith("file:")) {
            Path file = path(text.substring("file:".length()));
            firstLine(file);
            return Secret.lazily(() -> firstLine(file));
        }
        throw new IllegalArgumentException("a secret must not stand in the file itself");
    }

    private static Secret fromEnvironment(String name, Map<String, String> env) {
        String value = env.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("environment variable " + name + " is not set, export it first");
        }
        return Secret.of(value);
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("secret file " + file + " is empty"));
        } catch (IOException e) {
            throw new Problem("secret file cannot be read", file.toString(), "check that it exists and is readable")
                    .causedBy(e);
        }
    }
}
