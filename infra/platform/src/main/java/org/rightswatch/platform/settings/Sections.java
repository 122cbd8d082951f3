package org.rightswatch.platform.settings;

import java.util.List;
import org.rightswatch.platform.problem.Problem;

/** The top-level sections of the settings file. */
final class Sections {

    static final List<String> ALL =
            List.of("kafka", "elasticsearch", "http", "data", "crawler", "matching", "alerting", "local");

    private Sections() {}

    static void requireKnown(YamlTree tree) {
        tree.root().propertyNames().stream()
                .filter(name -> !ALL.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Problem("unknown section " + name, tree.where("/" + name), Near.hint(name, ALL));
                });
    }

    static void requireKnown(String name) {
        if (!ALL.contains(name)) {
            throw new IllegalArgumentException("no section is called " + name);
        }
    }
}
