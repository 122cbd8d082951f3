package org.rightswatch.platform.settings;

import java.util.Map;

/**
 * A YAML document beside the settings file, such as a site pack: bound to a record as strictly as the settings are (unknown
 * key, wrong type, key given twice → problem with file, line and key), without overrides from the environment.
 */
public final class YamlDocument {

    private YamlDocument() {}

    /** The whole document as a record; {@code name} is what messages call it. */
    public static <T> T read(String name, String yaml, Class<T> recordType) {
        return new Binder(YamlTree.parse(name, yaml), Map.of()).document(recordType);
    }
}
