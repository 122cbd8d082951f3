package org.rightswatch.contracts.topic;

import static org.rightswatch.contracts.topic.Topic.CleanUp.compact;
import static org.rightswatch.contracts.topic.Topic.CleanUp.deleteAfter;
import static org.rightswatch.contracts.topic.Topic.Owner.ALERTING;
import static org.rightswatch.contracts.topic.Topic.Owner.CRAWLER;
import static org.rightswatch.contracts.topic.Topic.Owner.EVERYONE;
import static org.rightswatch.contracts.topic.Topic.Owner.IMPORT;
import static org.rightswatch.contracts.topic.Topic.Owner.STREAM_PROCESSOR;

import java.time.Duration;
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
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.right.Right;

/** Every topic of the system; nobody else declares one. */
public final class Topics {

    /** Enough for a handful of instances of each service; co-partitioned topics share it. */
    private static final int PARTITIONS = 4;

    public static final Topic<CrawlRequest> CRAWL_REQUESTS = new Topic<>(
            "crawl.requests",
            "politeness key",
            new JsonSerde<>(CrawlRequest.class),
            PARTITIONS,
            deleteAfter(Duration.ofDays(7)),
            CRAWLER);
    public static final Topic<FetchLease> CRAWL_FETCHES = new Topic<>(
            "crawl.fetches",
            "politeness key",
            new JsonSerde<>(FetchLease.class),
            PARTITIONS,
            deleteAfter(Duration.ofHours(6)),
            CRAWLER);
    public static final Topic<FetchReport> CRAWL_OUTCOMES = new Topic<>(
            "crawl.outcomes",
            "politeness key",
            new JsonSerde<>(FetchReport.class),
            PARTITIONS,
            deleteAfter(Duration.ofDays(7)),
            CRAWLER);
    public static final Topic<SourceOrder> CRAWL_ORDERS =
            new Topic<>("crawl.orders", "source id + kind", new JsonSerde<>(SourceOrder.class), 1, compact(), EVERYONE);
    public static final Topic<SourceStatus> CRAWL_SOURCES =
            new Topic<>("crawl.sources", "source id", new JsonSerde<>(SourceStatus.class), 1, compact(), CRAWLER);
    public static final Topic<HostStop> CRAWL_STOPS = new Topic<>(
            "crawl.stops",
            "politeness key",
            new JsonSerde<>(HostStop.class),
            PARTITIONS,
            deleteAfter(Duration.ofDays(365)),
            CRAWLER);
    public static final Topic<Draft> CRAWL_DRAFTS = new Topic<>(
            "crawl.drafts",
            "listing id",
            new JsonSerde<>(Draft.class),
            PARTITIONS,
            deleteAfter(Duration.ofDays(7)),
            CRAWLER);
    public static final Topic<PictureNews> CRAWL_PICTURES = new Topic<>(
            "crawl.pictures",
            "picture address",
            new JsonSerde<>(PictureNews.class),
            PARTITIONS,
            deleteAfter(Duration.ofDays(7)),
            CRAWLER);
    public static final Topic<CaptureFile> CAPTURE_FILES =
            new Topic<>("capture.files", "file name", new JsonSerde<>(CaptureFile.class), 1, compact(), CRAWLER);
    public static final Topic<Listing> LISTINGS =
            new Topic<>("listings", "listing id", new JsonSerde<>(Listing.class), PARTITIONS, compact(), CRAWLER);
    public static final Topic<Right> RIGHTS =
            new Topic<>("rights", "right id", new JsonSerde<>(Right.class), PARTITIONS, compact(), IMPORT);
    public static final Topic<Hit> HITS =
            new Topic<>("hits", "hit id", new JsonSerde<>(Hit.class), PARTITIONS, compact(), STREAM_PROCESSOR);
    public static final Topic<Finding> FINDINGS =
            new Topic<>("findings", "hit id", new JsonSerde<>(Finding.class), PARTITIONS, compact(), ALERTING);
    public static final Topic<Notification> NOTIFICATIONS = new Topic<>(
            "notifications", "receiver + group", new JsonSerde<>(Notification.class), PARTITIONS, compact(), ALERTING);
    public static final Topic<QuarantinedRecord> QUARANTINE = new Topic<>(
            "quarantine",
            "source topic",
            new JsonSerde<>(QuarantinedRecord.class),
            1,
            deleteAfter(Duration.ofDays(365)),
            EVERYONE);

    private Topics() {}

    /** All of them, in the order of the flow. */
    public static List<Topic<?>> all() {
        return List.of(
                CRAWL_REQUESTS,
                CRAWL_FETCHES,
                CRAWL_OUTCOMES,
                CRAWL_ORDERS,
                CRAWL_SOURCES,
                CRAWL_STOPS,
                CRAWL_DRAFTS,
                CRAWL_PICTURES,
                CAPTURE_FILES,
                LISTINGS,
                RIGHTS,
                HITS,
                FINDINGS,
                NOTIFICATIONS,
                QUARANTINE);
    }
}
