package org.rightswatch.platform.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightswatch.platform.problem.FileTrouble;
import org.rightswatch.platform.problem.Problem;

/**
 * The one YAML file a process is configured with, and the environment that overrides it. Strict: an unknown key, a value of
 * another type or a key given twice is a {@link Problem} with file, line and key.
 *
 * <p>Environment: {@code RIGHTSWATCH_KAFKA_BOOTSTRAPSERVERS} overrides {@code kafka.bootstrapServers}; each part is a key
 * (upper or lower case does not matter) or an index in a list ({@code RIGHTSWATCH_CRAWLER_SOURCES_0_URL}). A list of plain
 * values may be given with commas.
 */
public final class SettingsFile {

    private final YamlTree tree;
    private final Map<String, String> env;

    private SettingsFile(YamlTree tree, Map<String, String> env) {
        this.tree = tree;
        this.env = Map.copyOf(env);
        Sections.requireKnown(tree);
        Overrides.requireKnownSections(tree, this.env);
    }

    /** Reads the file; a problem in it is told with its line. */
    public static SettingsFile load(Path file, Map<String, String> env) {
        return new SettingsFile(YamlTree.parse(file.toString(), read(file)), env);
    }

    /** No file: defaults and environment only. */
    public static SettingsFile defaults(Map<String, String> env) {
        return new SettingsFile(YamlTree.parse("(no settings file)", ""), env);
    }

    /** From text that did not come from a file, such as the built-in settings of the demo. */
    public static SettingsFile of(String name, String yaml, Map<String, String> env) {
        return new SettingsFile(YamlTree.parse(name, yaml), env);
    }

    /**
     * One top-level section as a record. A missing section is an empty one; a missing key gets its {@link Default}, a missing
     * list or map is empty, a missing nested record is an empty one unless the component is {@code @Nullable}; any
     * other missing key is a problem.
     */
    public <T> T section(String name, Class<T> recordType) {
        Sections.requireKnown(name);
        return new Binder(tree, env).bind(name, recordType);
    }

    /** Whether somebody gave that key of that section, in the file or in the environment; a default is not given. */
    public boolean has(String section, String key) {
        Sections.requireKnown(section);
        List<String> variable = List.of(key.toLowerCase(Locale.ROOT));
        return tree.root().path(section).has(key)
                || Overrides.of(section, tree, env).containsKey(variable);
    }

    /** What the file is called in messages. */
    public String name() {
        return tree.name();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Problem("there is no such settings file", file.toString(), "give its path with --config")
                    .causedBy(e);
        } catch (CharacterCodingException e) {
            throw new Problem("is not UTF-8", file.toString(), "save it as UTF-8").causedBy(e);
        } catch (IOException e) {
            throw new Problem(
                            "cannot be read (" + FileTrouble.words(e) + ")",
                            file.toString(),
                            "check that it is a readable file")
                    .causedBy(e);
        }
    }
}
