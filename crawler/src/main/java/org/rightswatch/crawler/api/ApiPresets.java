package org.rightswatch.crawler.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.settings.YamlDocument;

/** The ready configurations among the program's resources. */
final class ApiPresets {

    private static final List<String> NAMES = List.of("ebay-browse", "etsy-v3");

    private ApiPresets() {}

    /** The settings on top of the preset they name. */
    static ApiSettings complete(ApiSettings given) {
        if (given.preset() == null) {
            return given;
        }
        ApiSettings preset = load(given.preset());
        return new ApiSettings(
                given.preset(),
                auth(given.auth(), preset.auth()),
                merged(preset.headers(), given.headers()),
                given.listings() == null ? preset.listings() : given.listings(),
                merged(preset.fields(), given.fields()),
                given.paging() == null ? preset.paging() : given.paging(),
                given.dailyQuota() == null ? preset.dailyQuota() : given.dailyQuota(),
                given.permission() == null ? preset.permission() : given.permission());
    }

    private static ApiSettings.@Nullable Auth auth(
            ApiSettings.@Nullable Auth given, ApiSettings.@Nullable Auth preset) {
        if (given == null || preset == null) {
            return given == null ? preset : given;
        }
        return new ApiSettings.Auth(
                given.header() == null ? preset.header() : given.header(),
                given.key(),
                given.tokenUrl() == null ? preset.tokenUrl() : given.tokenUrl(),
                given.clientId(),
                given.clientSecret(),
                given.scope() == null ? preset.scope() : given.scope());
    }

    private static Map<String, String> merged(Map<String, String> under, Map<String, String> over) {
        Map<String, String> merged = new HashMap<>(under);
        merged.putAll(over);
        return merged;
    }

    static ApiSettings load(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("api.preset: no such preset " + name + ", there are " + NAMES);
        }
        try (InputStream in = ApiPresets.class.getResourceAsStream("/apis/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("resource /apis/" + name + ".yaml is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlDocument.read("built-in " + name, text, ApiSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
