package org.rightswatch.alerting.hitindex;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import org.rightswatch.contracts.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of the index, ready to be sent as often as needed.
 *
 * @param operation always through an alias, so that a deleted index is never made again without its mapping
 * @param bytes size of the document
 */
record Change(BulkOperation operation, int bytes) {

    /** Stores a document unless a newer version is there. */
    static Change newer(String alias, String id, long version, ObjectNode document) {
        return write(alias, id, version, VersionType.External, document);
    }

    /** Stores a document unless a newer version is there; the same version is written again. */
    static Change sameOrNewer(String alias, String id, long version, ObjectNode document) {
        return write(alias, id, version, VersionType.ExternalGte, document);
    }

    /** Removes a document. */
    static Change delete(String alias, String id) {
        return new Change(BulkOperation.of(o -> o.delete(d -> d.index(alias).id(id))), id.length());
    }

    private static Change write(String alias, String id, long version, VersionType type, ObjectNode document) {
        byte[] json = Json.events().writeValueAsBytes(document);
        return new Change(
                BulkOperation.of(o -> o.index(i -> i.index(alias)
                        .id(id)
                        .version(version)
                        .versionType(type)
                        .requireAlias(true)
                        .document(BinaryData.of(json, ContentType.APPLICATION_JSON)))),
                json.length);
    }
}
