package org.rightswatch.platform.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.databind.JsonNode;

/** The environment variables that override settings. */
final class Overrides {

    static final String PREFIX = "RIGHTSWATCH_";

    private Overrides() {}

    /** Variables for that section: the parts of their names after the section, in lower case, and the variable's name. */
    static Map<List<String>, String> of(String section, YamlTree tree, Map<String, String> env) {
        Set<String> secrets = secretNames(tree);
        Map<List<String>, String> found =
                new TreeMap<>((a, b) -> String.join("_", a).compareTo(String.join("_", b)));
        for (String variable : env.keySet()) {
            List<String> parts = parts(variable);
            if (!secrets.contains(variable)
                    && parts.size() > 1
                    && parts.getFirst().equals(section)) {
                found.put(parts.subList(1, parts.size()), variable);
            }
        }
        return found;
    }

    /** A section alone cannot be overridden: {@code RIGHTSWATCH_KAFKA=…} is a mistake. */
    static void requireKnownSections(YamlTree tree, Map<String, String> env) {
        Set<String> secrets = secretNames(tree);
        for (String variable : env.keySet()) {
            List<String> parts = parts(variable);
            if (parts.size() == 1 && Sections.ALL.contains(parts.getFirst()) && !secrets.contains(variable)) {
                String mend = "name a key too, as in " + variable + "_KEY";
                throw new Problem("a whole section cannot be overridden", "environment variable " + variable, mend);
            }
        }
    }

    private static List<String> parts(String variable) {
        return variable.startsWith(PREFIX)
                ? Arrays.asList(variable.substring(PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .split("_", -1))
                : List.of();
    }

    /** Names that the file itself uses as {@code env:NAME}: they hold secrets, not settings. */
    private static Set<String> secretNames(YamlTree tree) {
        Set<String> names = new TreeSet<>();
        collect(tree.root(), names);
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isString() && node.stringValue().startsWith("env:")) {
            names.add(node.stringValue().substring("env:".length()));
        }
        node.values().forEach(child -> collect(child, names));
    }
}
