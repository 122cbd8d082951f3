package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Looks up documents by id; sees writes that searches do not see yet. */
final class Documents {

    /** A stored document and its version. */
    record Stored(ObjectNode source, long version) {}

    private final ElasticsearchClient elastic;

    Documents(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** Those of the ids that are stored. */
    Map<String, Stored> get(String alias, Collection<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<String> distinct = ids.stream().distinct().toList();
        Map<String, Stored> found = new HashMap<>();
        for (MultiGetResponseItem<ObjectNode> item : elastic.mget(
                        m -> m.index(alias).ids(distinct), ObjectNode.class)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException(alias + ": " + item.failure().error().reason());
            }
            add(found, item.result());
        }
        return found;
    }

    private static void add(Map<String, Stored> found, GetResult<ObjectNode> result) {
        ObjectNode source = result.source();
        if (result.found() && source != null) {
            found.put(result.id(), new Stored(source, Objects.requireNonNull(result.version(), "version")));
        }
    }
}
