package org.rightswatch.local.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rightswatch.local.edition.RunningEngines;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;
import picocli.CommandLine.Option;

/** {@code --config FILE}, mixed into every command that reads settings. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings file (YAML). Without it: defaults, and environment variables RIGHTSWATCH_SECTION_KEY.")
    private @Nullable Path file;

    /**
     * The settings as given. When they name no Kafka or Elasticsearch and a {@code rightswatch up} runs on the same data
     * directory, its engines are used.
     */
    SettingsFile settings() {
        SettingsFile given = given();
        Map<String, String> running =
                RunningEngines.read(given.section("data", DataSettings.class).directory());
        Map<String, String> environment = new TreeMap<>(running);
        environment.putAll(System.getenv());
        boolean named = given.has("kafka", "bootstrapServers") || given.has("elasticsearch", "url");
        return running.isEmpty() || named ? given : with(environment);
    }

    /** The settings as given, and nothing else. */
    SettingsFile given() {
        return with(System.getenv());
    }

    /** The same file under another environment. */
    SettingsFile with(Map<String, String> environment) {
        return file == null ? SettingsFile.defaults(environment) : SettingsFile.load(file, environment);
    }
}
