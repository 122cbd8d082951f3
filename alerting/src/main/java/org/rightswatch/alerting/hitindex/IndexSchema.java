package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates the indices with their aliases where they are missing, and refuses an index that has another mapping. */
final class IndexSchema {

    private static final String DIGEST = "rightswatch-mapping";

    private final ElasticsearchClient elastic;
    private final IndexNames names;

    IndexSchema(ElasticsearchClient elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** Safe to call at every start and from many instances at once. */
    void createMissing() throws IOException {
        require(names.hitsIndex(), "hits-v" + IndexNames.HITS_MAPPING + ".json", names.hits(), names.hitsWrite());
        require(
                names.findingsIndex(),
                "findings-v" + IndexNames.FINDINGS_MAPPING + ".json",
                names.findings(),
                names.findingsWrite());
    }

    private void require(String index, String resource, String readAlias, String writeAlias) throws IOException {
        String definition = read(resource);
        String digest = digest(definition);
        if (!elastic.indices().exists(e -> e.index(index)).value()) {
            create(index, body(definition, digest));
        }
        requireDigest(index, digest);
        pointAt(index, readAlias, writeAlias);
    }

    /** Moves both aliases at once from an index with an older mapping, which stays as it is until somebody deletes it. */
    private void pointAt(String index, String readAlias, String writeAlias) throws IOException {
        Set<String> reading = holders(readAlias);
        Set<String> writing = holders(writeAlias);
        if (reading.equals(Set.of(index)) && writing.equals(Set.of(index))) {
            return;
        }
        List<Action> actions = new ArrayList<>();
        reading.stream().filter(other -> !other.equals(index)).forEach(other -> actions.add(leave(other, readAlias)));
        writing.stream().filter(other -> !other.equals(index)).forEach(other -> actions.add(leave(other, writeAlias)));
        actions.add(Action.of(a -> a.add(add -> add.index(index).alias(readAlias))));
        actions.add(
                Action.of(a -> a.add(add -> add.index(index).alias(writeAlias).isWriteIndex(true))));
        elastic.indices().updateAliases(u -> u.actions(actions));
    }

    private Set<String> holders(String alias) throws IOException {
        if (!elastic.indices().existsAlias(e -> e.name(alias)).value()) {
            return Set.of();
        }
        return elastic.indices().getAlias(g -> g.name(alias)).aliases().keySet();
    }

    private static Action leave(String index, String alias) {
        return Action.of(a -> a.remove(r -> r.index(index).alias(alias)));
    }

    private void create(String index, String body) throws IOException {
        try {
            elastic.indices()
                    .create(c ->
                            c.index(index).withJson(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private void requireDigest(String index, String digest) throws IOException {
        var mapping = Objects.requireNonNull(
                elastic.indices().getMapping(g -> g.index(index)).get(index), "mapping of " + index);
        Map<String, JsonData> meta = mapping.mappings().meta();
        JsonData found = meta.get(DIGEST);
        if (found == null || !digest.equals(found.to(String.class))) {
            throw new Problem(
                    "the index has another mapping than this version writes",
                    index,
                    "run the version that made it, or delete the index: it is filled again from the topics");
        }
    }

    private static String body(String definition, String digest) {
        ObjectNode body = (ObjectNode) Json.strict().readTree(definition);
        ((ObjectNode) body.get("mappings")).putObject("_meta").put(DIGEST, digest);
        return Json.strict().writeValueAsString(body);
    }

    private static String digest(String definition) {
        JsonNode mappings = Json.strict().readTree(definition).get("mappings");
        try {
            byte[] bytes = Json.strict().writeValueAsBytes(mappings);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = IndexSchema.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
