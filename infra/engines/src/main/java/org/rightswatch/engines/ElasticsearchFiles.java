package org.rightswatch.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rightswatch.platform.problem.Problem;

/** What one node needs in its directory before it starts. */
record ElasticsearchFiles(Path directory) {

    /** Writes the node's configuration and hands everything to the user it will run as. */
    static ElasticsearchFiles write(Path directory, EngineSettings settings, EngineUser user) {
        ElasticsearchFiles files = new ElasticsearchFiles(directory);
        try {
            for (String folder : List.of("data", "logs", "config", "tmp")) {
                Files.createDirectories(directory.resolve(folder));
            }
            Files.deleteIfExists(files.ports());
            Files.writeString(files.config("elasticsearch.yml"), yaml(directory, settings), StandardCharsets.UTF_8);
            Files.writeString(files.config("jvm.options"), jvmOptions(settings), StandardCharsets.UTF_8);
            Files.writeString(files.config("log4j2.properties"), LOGGING, StandardCharsets.UTF_8);
            user.own(directory);
            return files;
        } catch (IOException e) {
            throw new Problem(
                    "cannot write the node's files (" + e + ")",
                    "Elasticsearch in " + directory,
                    "check the directory's permissions and disk space");
        }
    }

    List<String> command(Path home) {
        return List.of(home.resolve("bin").resolve("elasticsearch").toString());
    }

    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", JavaProgram.home().toString(),
                "ES_PATH_CONF", directory.resolve("config").toString(),
                "ES_TMPDIR", directory.resolve("tmp").toString(),
                "CLI_JAVA_OPTS", "-Xmx48m -XX:TieredStopAtLevel=1 -Xshare:auto",
                "ES_JAVA_OPTS", "",
                "HOME", directory.toString());
    }

    Path ports() {
        return directory.resolve("logs").resolve("http.ports");
    }

    Path log() {
        return directory.resolve("logs").resolve("node.log");
    }

    private Path config(String name) {
        return directory.resolve("config").resolve(name);
    }

    /** Disk thresholds are off: on a laptop with a full disk the node would otherwise refuse every write. */
    private static String yaml(Path directory, EngineSettings settings) {
        return String.format(
                Locale.ROOT, """
                cluster.name: rightswatch-local
                node.name: local
                node.portsfile: true
                path.data: "%1$s/data"
                path.logs: "%1$s/logs"
                network.host: 127.0.0.1
                http.port: %2$d
                transport.port: 0
                discovery.type: single-node
                cluster.routing.allocation.disk.threshold_enabled: false
                xpack.security.enabled: false
                """, directory.toString().replace("\\", "\\\\").replace("\"", "\\\""), settings.port());
    }

    private static String jvmOptions(EngineSettings settings) {
        return String.format(Locale.ROOT, """
                -Xms%1$dm
                -Xmx%1$dm
                -XX:+UseSerialGC
                -XX:TieredStopAtLevel=1
                -XX:+ExitOnOutOfMemoryError
                -XX:-HeapDumpOnOutOfMemoryError
                -Djava.io.tmpdir=${ES_TMPDIR}
                -XX:-AlwaysPreTouch
                -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
                """, settings.heapMebibytes());
    }

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n%xEx{5}
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;
}
