package org.rightswatch.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a site answers. */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    static Reply html(String page) {
        return new Reply(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply text(String contentType, String text) {
        return new Reply(200, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply bytes(String contentType, byte[] bytes) {
        return new Reply(200, contentType, bytes, Map.of());
    }

    static Reply redirect(String location) {
        return new Reply(302, "text/plain", new byte[0], Map.of("Location", location));
    }

    static Reply notFound() {
        return new Reply(404, "text/plain; charset=utf-8", "not found\n".getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
