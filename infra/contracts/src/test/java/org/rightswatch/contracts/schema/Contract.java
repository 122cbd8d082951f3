package org.rightswatch.contracts.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.QuarantinedRecord;
import org.rightswatch.contracts.crawl.CaptureFile;
import org.rightswatch.contracts.crawl.CrawlRequest;
import org.rightswatch.contracts.crawl.Draft;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.contracts.crawl.PictureNews;
import org.rightswatch.contracts.crawl.SourceOrder;
import org.rightswatch.contracts.crawl.SourceStatus;
import org.rightswatch.contracts.hit.Finding;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;
import tools.jackson.databind.JsonNode;

/** A record that travels on a topic, and the name of its schema. */
enum Contract {
    RIGHT("right", Right.class),
    LISTING("listing", Listing.class),
    HIT("hit", Hit.class),
    FINDING("finding", Finding.class),
    CRAWL_REQUEST("crawl-request", CrawlRequest.class),
    FETCH_LEASE("fetch-lease", FetchLease.class),
    FETCH_REPORT("fetch-report", FetchReport.class),
    SOURCE_ORDER("source-order", SourceOrder.class),
    SOURCE_STATUS("source-status", SourceStatus.class),
    CAPTURE_FILE("capture-file", CaptureFile.class),
    HOST_STOP("host-stop", HostStop.class),
    DRAFT("draft", Draft.class),
    PICTURE_NEWS("picture-news", PictureNews.class),
    NOTIFICATION("notification", Notification.class),
    QUARANTINED_RECORD("quarantined-record", QuarantinedRecord.class);

    final String schema;
    final Class<?> type;

    Contract(String schema, Class<?> type) {
        this.schema = schema;
        this.type = type;
    }

    static Contract of(String schema) {
        return List.of(values()).stream()
                .filter(contract -> contract.schema.equals(schema))
                .findFirst()
                .orElseThrow();
    }

    JsonNode currentSchema() {
        return Json.strict().readTree(resource("/schema/" + schema + ".schema.json"));
    }

    JsonNode frozenSchema() {
        return Json.strict().readTree(resource("/frozen/v1/schema/" + schema + ".schema.json"));
    }

    /** Events as they were written when v1 was frozen; the first one of each kind says everything that can be said. */
    List<String> frozenEvents() {
        return resource("/frozen/v1/" + schema + ".jsonl").lines().toList();
    }

    static String resource(String path) {
        try (InputStream in = Contract.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
