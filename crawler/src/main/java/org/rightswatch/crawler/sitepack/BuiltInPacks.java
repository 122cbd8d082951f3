package org.rightswatch.crawler.sitepack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rightswatch.platform.settings.YamlDocument;

/** The packs among the program's resources; the file {@code sitepacks/index.txt} names them. */
final class BuiltInPacks {

    private static final String FOLDER = "/sitepacks/";

    private BuiltInPacks() {}

    static List<SitePack> load() {
        return resource("index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.startsWith("#"))
                .map(name -> YamlDocument.read("built-in " + name, resource(name), SitePack.class))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = BuiltInPacks.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + FOLDER + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
