package org.rightswatch.alerting.console;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** The style sheet and the mark, from inside the program. The style sheet's address changes with its content. */
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of("console.css", "text/css; charset=utf-8", "mark.svg", "image/svg+xml");

    private final byte[] stylesheet = read("console.css");
    private final byte[] mark = read("mark.svg");
    private final String stylesheetPath = "/assets/console.css?v=" + digest(stylesheet);

    String stylesheetPath() {
        return stylesheetPath;
    }

    void serve(Context context) {
        String file = context.pathParam("file");
        String type = TYPES.get(file);
        if (type == null) {
            context.status(404).contentType("text/plain; charset=utf-8").result("not found");
            return;
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(type)
                .result(file.equals("mark.svg") ? mark : stylesheet);
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
