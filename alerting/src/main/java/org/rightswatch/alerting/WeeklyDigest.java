package org.rightswatch.alerting;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.digest.DigestClient;
import org.rightswatch.alerting.digest.DigestDesk;
import org.rightswatch.alerting.digest.Week;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.DataSettings;
import org.rightswatch.platform.settings.SettingsFile;

/** Weekly digests on demand, from the index; for the command line. Nothing is sent. */
public final class WeeklyDigest implements AutoCloseable {

    private final List<DigestClient> clients;
    private final DigestDesk desk;
    private final @Nullable ElasticsearchClient own;

    WeeklyDigest(AlertingSettings settings, HitIndex index, Path data, Clock clock) {
        this(settings, desk(settings, index, data, clock), null);
    }

    private WeeklyDigest(AlertingSettings settings, DigestDesk desk, @Nullable ElasticsearchClient own) {
        this.clients = settings.digestClients();
        this.desk = desk;
        this.own = own;
    }

    /** Reads sections {@code alerting}, {@code elasticsearch} and {@code data}; connects nowhere yet. */
    public static WeeklyDigest open(SettingsFile file, Clock clock) {
        AlertingSettings settings = file.section("alerting", AlertingSettings.class);
        ElasticsearchClient elastic = ElasticClients.open(file.section("elasticsearch", ElasticSettings.class));
        HitIndex index = new HitIndex(elastic, settings.indexNames());
        Path data = file.section("data", DataSettings.class).directory();
        return new WeeklyDigest(settings, desk(settings, index, data, clock), elastic);
    }

    /**
     * Writes the digest of a configured client, replacing files of an earlier run.
     *
     * @return html, txt, and eml for a client who gets it by mail
     * @throws Problem when there is no such client, the index cannot be asked or the files not be written
     */
    public List<Path> write(String holder, Week week, Path directory) {
        return desk.write(client(holder), week, directory);
    }

    DigestDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        if (own != null) {
            try {
                own.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private DigestClient client(String holder) {
        return clients.stream()
                .filter(c -> c.addressee().holder().equals(holder))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "no client has the holder '" + holder + "'; configured are " + holders(),
                        "alerting.clients",
                        "name one of them with --holder, or add the client"));
    }

    private String holders() {
        return clients.isEmpty()
                ? "none"
                : clients.stream().map(c -> c.addressee().holder()).sorted().collect(Collectors.joining(", "));
    }

    private static DigestDesk desk(AlertingSettings settings, HitIndex index, Path data, Clock clock) {
        Path directory = Objects.requireNonNullElseGet(settings.digest().directory(), () -> data.resolve("digests"));
        var links = new DigestDesk.Links(
                settings.consoleAddress(), settings.digest().unsubscribe());
        return new DigestDesk(index, directory, links, clock);
    }
}
