package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.platform.elastic.ElasticClients;
import org.rightswatch.platform.elastic.ElasticSettings;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;

/** A real index of its own, filled by a test of another room. */
public final class FilledIndex {

    private final ElasticsearchClient elastic;
    private final IndexNames names;

    private FilledIndex(ElasticsearchClient elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** An empty index with the real mapping. */
    public static FilledIndex create() {
        FilledIndex index = new FilledIndex(client(Engines.elasticsearch()), new IndexNames(Names.random("desk")));
        index.reader().createMissing();
        return index;
    }

    /** A reader of a server that is not there. */
    public static HitIndex unreachable() {
        return new HitIndex(client("http://127.0.0.1:1"), IndexNames.standard());
    }

    private static ElasticsearchClient client(String url) {
        return ElasticClients.open(SettingsFile.of("test", "elasticsearch: {url: \"" + url + "\"}", Map.of())
                .section("elasticsearch", ElasticSettings.class));
    }

    /** The facade under test. */
    public HitIndex reader() {
        return new HitIndex(elastic, names);
    }

    /** Stores a revision as the indexer would. */
    public void put(Hit hit, Optional<Finding> finding) {
        try {
            elastic.index(i -> i.index(names.hitsWrite()).id(hit.id().value()).document(HitDocument.of(hit, finding)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
